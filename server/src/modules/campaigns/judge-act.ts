import { counts, type Quality } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { maySuperviseAt } from './judging.ts';
import { loadPractised } from './load.ts';
import { recount } from './recount.ts';
import { requireRoom } from './require-room.ts';
import { findAct, judgeAct as keep } from './store/index.ts';

/**
 * Says how well something was done; null takes it back. Nobody judges his own organisation, or what he entered himself.
 * @throws Refusal as loadPractised; OWN_WORK; CONFLICT when it was taken back; QUOTA_FULL for what didn't count and would again, where
 * others took its place
 */
export async function judgeAct(act: Act, input: { id: string; quality: Quality | null; note: string }) {
	const seen = await findAct(act.tx, input.id);
	if (!seen) throw new Refusal('NOT_FOUND');
	const { row, account } = await loadPractised(act, seen.taskId);
	act.record({ subject: { kind: 'act', id: input.id }, details: { quality: input.quality } });
	if (!(await maySuperviseAt(act, account, row.organisation.id, seen.accountId))) throw new Refusal('OWN_WORK');
	const held = await findAct(act.tx, input.id);
	if (!held || held.withdrawnAt !== null) throw new Refusal('CONFLICT', { reason: 'taken_back' });
	const next = { ...held, quality: input.quality };
	if (!counts(held) && counts(next)) await requireRoom(act, [row.id]);
	await keep(act.tx, { ...input, accountId: account.accountId, now: act.now });
	await recount(act, [row.id]);
	return { id: input.id };
}
