import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { after, isOver } from '@pacesetter/core/moderation';
import type { Act } from '../../platform/http/index.ts';
import { presentOwnReport } from './present.ts';
import { findCase, findOwnReport, lockCase, markWithdrawn, updateCase } from './store/index.ts';

/**
 * Takes a report back for as long as nobody has acted on it; with the last one its case is over.
 * @throws Refusal as requireSignedIn; NOT_FOUND; CASE_MOVED_ON
 */
export async function withdrawReport(act: Act, { id }: { id: string }) {
	const account = requireSignedIn(act.caller);
	const seen = await findOwnReport(act.tx, account, id);
	if (!seen) throw new Refusal('NOT_FOUND');
	await lockCase(act.tx, seen.case_id);
	const [report, row] = [await findOwnReport(act.tx, account, id), await findCase(act.tx, seen.case_id)];
	if (!report || !row) throw new Refusal('NOT_FOUND');
	if (report.withdrawn_at) {
		act.record(null);
		return presentOwnReport(report);
	}
	if (row.state !== 'open' || row.frozen_at) throw new Refusal('CASE_MOVED_ON');
	await markWithdrawn(act.tx, id, act.now);
	const { state } = after('drop', row);
	const last = row.reporter_ids.length === 1;
	await updateCase(act.tx, row.id, last ? { state, closed_at: isOver(state) ? act.now : null } : {});
	act.record({ subject: { kind: 'report', id }, details: { document: report.number } });
	return presentOwnReport({ ...report, withdrawn_at: act.now });
}
