import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { keepsRosterOf, loadOpenTransfer, presentTransfer } from './load-transfer.ts';
import { closeTransfer } from './store/index.ts';

/** Either side says no. @throws Refusal as loadOpenTransfer; FORBIDDEN */
export async function refuseTransfer(act: Act, input: { id: string }) {
	const row = await loadOpenTransfer(act, input.id);
	if (!(await keepsRosterOf(act, row.from.id)) && !(await keepsRosterOf(act, row.to.id)))
		throw new Refusal('FORBIDDEN');
	await closeTransfer(act.tx, row.id, 'refused', act.now);
	return presentTransfer(act, { ...row, state: 'refused' });
}
