import { Refusal } from '@pacesetter/core/kernel';
import { after, appealUntil, type CaseAct, type CaseDetail, isOver, type Measure } from '@pacesetter/core/moderation';
import type { Act } from '../../platform/http/index.ts';
import { getCase } from './get-case.ts';
import { release, withhold } from './hold.ts';
import { decider, loadCase, lockFor } from './load.ts';
import { type CaseChange, type CaseRow, updateCase } from './store/index.ts';
import { tellReporters, tellUploader } from './tell.ts';

interface Change {
	readonly id: string;
	readonly edition: number;
}
interface Reasoned extends Change {
	readonly reason: string;
}

/**
 * Does something with a case as the caller saw it: what has changed since then he is to look at first.
 * @throws Refusal as loadCase and lockFor; CASE_MOVED_ON for an older edition
 */
async function change(
	act: Act,
	wanted: CaseAct,
	input: Change,
	work: (row: CaseRow, by: string) => Promise<CaseChange>,
): Promise<CaseDetail> {
	const { row: seen, account } = await loadCase(act, input.id);
	const row = await lockFor(act, seen, wanted, decider(account));
	if (row.edition !== input.edition) throw new Refusal('CASE_MOVED_ON');
	const { state } = after(wanted, row);
	const kept = await work(row, account.accountId);
	await updateCase(act.tx, row.id, { ...kept, state, closed_at: isOver(state) ? act.now : null });
	return getCase(act, input);
}

/** Hides the document at once, until it is decided. @throws Refusal as change */
export const freezeDocument = (act: Act, input: Change) =>
	change(act, 'freeze', input, async (row) => {
		await tellUploader(act, row, { kind: 'moderation.frozen' });
		await tellReporters(act, row, { kind: 'moderation.report_frozen' });
		return withhold(act, row);
	});

/** @throws Refusal as change */
export const unfreezeDocument = (act: Act, input: Change) =>
	change(act, 'unfreeze', input, async (row) => {
		await tellUploader(act, row, { kind: 'moderation.unfrozen' });
		return release(act, row);
	});

/** @throws Refusal as change */
export const upholdReports = (act: Act, { measure, reason, ...input }: Reasoned & { measure: Measure }) =>
	change(act, 'uphold', input, async (row, by) => {
		const kind = measure === 'taken_down' ? 'moderation.taken_down' : 'moderation.upheld';
		await tellUploader(act, row, { kind, reason, until: appealUntil(act.now) });
		await tellReporters(act, row, { kind: 'moderation.report_upheld', reason });
		act.record({ details: { document: row.number, measure } });
		const held = await withhold(act, row, measure);
		return { ...held, measure, reason, decided_by: by, decided_at: act.now };
	});

/** Its uploader is told when he knew that it was reported. @throws Refusal as change */
export const refuseReports = (act: Act, { reason, ...input }: Reasoned) =>
	change(act, 'refuse', input, async (row, by) => {
		if (row.told_at) await tellUploader(act, row, { kind: 'moderation.cleared', reason });
		await tellReporters(act, row, { kind: 'moderation.report_refused', reason });
		const held = row.frozen_at ? await release(act, row) : {};
		return { ...held, reason, decided_by: by, decided_at: act.now };
	});

/** An appeal changes nothing. @throws Refusal as change */
export const confirmDecision = (act: Act, { reason, ...input }: Reasoned) =>
	change(act, 'confirm', input, async (row, by) => {
		await tellUploader(act, row, { kind: 'moderation.confirmed', reason });
		return { answer: reason, answered_by: by, answered_at: act.now };
	});

/** Upon an appeal, or because whoever decides finds that it was wrong. @throws Refusal as change */
export const restoreDocument = (act: Act, { reason, ...input }: Reasoned) =>
	change(act, 'restore', input, async (row, by) => {
		const kind = row.state === 'appealed' ? 'moderation.overturned' : 'moderation.restored';
		await tellUploader(act, row, { kind, reason });
		await tellReporters(act, row, { kind: 'moderation.report_overturned', reason });
		return { ...(await release(act, row)), answer: reason, answered_by: by, answered_at: act.now };
	});

/** @throws Refusal as change */
export const dropCase = (act: Act, input: Change) =>
	change(act, 'drop', input, async (row) => {
		await tellReporters(act, row, { kind: 'moderation.report_dropped' });
		return { frozen_at: null };
	});
