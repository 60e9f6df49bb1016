import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import { isAgreed, type TransferSide } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { keepsRosterOf, loadOpenTransfer, loadTransfer, presentTransfer } from './load-transfer.ts';
import { closeTransfer, confirmSide, moveMembers, organisationsById, type TransferRow } from './store/index.ts';

/** A side says yes; with both, the member moves. @throws Refusal as loadOpenTransfer; FORBIDDEN, CONFLICT, ORGANISATION_ENDED */
export const confirmTransfer = (side: TransferSide) => async (act: Act, input: { id: string }) => {
	const { accountId: by } = requireSignedIn(act.caller);
	const row = await loadOpenTransfer(act, input.id);
	if (!(await keepsRosterOf(act, side === 'giving' ? row.from.id : row.to.id))) throw new Refusal('FORBIDDEN');
	if (side === 'giving' ? row.released : row.accepted) throw new Refusal('CONFLICT', { reason: 'answered' });
	await confirmSide(act.tx, row.id, { side, by, at: act.now });
	const now = await loadTransfer(act, row.id);
	return presentTransfer(act, isAgreed(now) ? await complete(act, now) : now);
};

async function complete(act: Act, row: TransferRow): Promise<TransferRow> {
	const [target] = await organisationsById(act.tx, [row.to.id]);
	if (!target || target.ended_on !== null) throw new Refusal('ORGANISATION_ENDED');
	await closeTransfer(act.tx, row.id, 'done', act.now);
	const day = dayInChina(act.now);
	const move = { from: [row.from.id], to: row.to.id, day, only: [row.memberId], because: 'transferred' } as const;
	if ((await moveMembers(act.tx, move)) !== 1) throw new Refusal('CONFLICT', { reason: 'left' });
	return { ...row, state: 'done' };
}
