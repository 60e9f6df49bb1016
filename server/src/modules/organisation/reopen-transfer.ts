import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { keepsRosterOf, loadTransfer, presentTransfer } from './load-transfer.ts';
import { reopenTransfer as keepReopened } from './store/index.ts';

/** Takes back that a transfer was just refused or withdrawn. @throws Refusal as loadTransfer; FORBIDDEN, CONFLICT */
export async function reopenTransfer(act: Act, input: { id: string }) {
	const row = await loadTransfer(act, input.id);
	if (!(await keepsRosterOf(act, row.from.id)) && !(await keepsRosterOf(act, row.to.id)))
		throw new Refusal('FORBIDDEN');
	if (row.state !== 'refused' && row.state !== 'withdrawn') throw new Refusal('CONFLICT', { reason: row.state });
	if (row.closedAt === null || !mayTakeBack(row.closedAt, act.now)) throw new Refusal('CONFLICT', { reason: 'late' });
	if (!(await keepReopened(act.tx, row.id))) throw new Refusal('CONFLICT', { reason: 'followed' });
	return presentTransfer(act, await loadTransfer(act, row.id));
}
