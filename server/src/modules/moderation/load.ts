import { requirePermission, requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { type Actor, actFault, type Case, type CaseAct } from '@pacesetter/core/moderation';
import type { Act } from '../../platform/http/index.ts';
import { lockVisible } from '../library/index.ts';
import { type CaseRow, findCase, lockCase } from './store/index.ts';

/** What the rules look at. */
export const standing = (row: CaseRow): Case => ({
	state: row.state,
	frozen: row.frozen_at !== null,
	gone: row.document_id === null,
	uploaderId: row.uploader_id,
	ownerIds: row.owner_ids,
	reporterIds: row.ever_ids,
	decidedBy: row.decided_by,
	decidedAt: row.decided_at,
});

export const decider = ({ accountId }: SignedIn): Actor => ({ accountId, decides: true });

/** @throws Refusal as requirePermission; NOT_FOUND also for what is about what the caller brought */
export async function loadCase(act: Act, id: string): Promise<{ row: CaseRow; account: SignedIn }> {
	const account = requirePermission(act.caller, 'library.manage');
	const row = await findCase(act.tx, id);
	if (!row || row.owner_ids.includes(account.accountId)) throw new Refusal('NOT_FOUND');
	return { row, account };
}

/** What an uploader knows of about his own document. @throws Refusal as requireSignedIn; NOT_FOUND */
export async function loadOwnCase(act: Act, id: string): Promise<{ row: CaseRow; account: SignedIn }> {
	const account = requireSignedIn(act.caller);
	const row = await findCase(act.tx, id);
	if (row?.uploader_id !== account.accountId || !row.told_at) throw new Refusal('NOT_FOUND');
	return { row, account };
}

/** @throws Refusal CASE_MOVED_ON, APPEAL_LATE, FORBIDDEN, OWN_WORK with why */
function check(act: CaseAct, row: CaseRow, actor: Actor, now: Date): void {
	const fault = actFault(act, standing(row), actor, now);
	if (fault === 'moved') throw new Refusal('CASE_MOVED_ON');
	if (fault === 'late') throw new Refusal('APPEAL_LATE');
	if (fault === 'right') throw new Refusal('FORBIDDEN');
	if (fault) throw new Refusal('OWN_WORK', { fault });
}

/** A case locked for what somebody does with it, after its document, as it is now. */
export async function lockFor(act: Act, seen: CaseRow, wanted: CaseAct, actor: Actor): Promise<CaseRow> {
	if (seen.document_id) await lockVisible(act, seen.number);
	await lockCase(act.tx, seen.id);
	const row = await findCase(act.tx, seen.id);
	if (!row) throw new Refusal('NOT_FOUND');
	act.record({ subject: { kind: 'case', id: row.id }, details: { document: row.number } });
	check(wanted, row, actor, act.now);
	return row;
}
