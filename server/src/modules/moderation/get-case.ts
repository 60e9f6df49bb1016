import { maskUserName, requirePermission, type SignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import { actFault, actsOf, type CaseDetail, type CaseState, type ReportKind } from '@pacesetter/core/moderation';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { decider, loadCase, standing } from './load.ts';
import { presentDecisions, presentListed, presentReport } from './present.ts';
import { type CaseRow, listCases as findCases, namesOf, reportsOf } from './store/index.ts';

interface Wish {
	readonly state?: CaseState | undefined;
	readonly kind?: ReportKind | undefined;
	readonly page: number;
	readonly size: number;
}

/** @throws Refusal as requirePermission */
export async function listCases(act: Act, { state, kind, page, size }: Wish) {
	const { accountId } = requirePermission(act.caller, 'library.manage');
	const wanted = { state: state ?? null, kind: kind ?? null, offset: rowsBefore({ page, size }), limit: size };
	const { rows, total, waiting } = await findCases(act.tx, accountId, wanted);
	return { items: rows.map(presentListed), total, waiting, page, size };
}

/** Why the caller cannot decide what waits; null: nothing speaks against it. */
function hindranceOf(row: CaseRow, account: SignedIn, now: Date): 'reporter' | 'first' | null {
	const act = row.state === 'open' ? 'refuse' : row.state === 'appealed' ? 'confirm' : null;
	const fault = act && actFault(act, standing(row), decider(account), now);
	return fault === 'reporter' || fault === 'first' ? fault : null;
}

/** A case as it is in this act. */
async function presentCase(act: Act, row: CaseRow, account: SignedIn): Promise<CaseDetail> {
	const reports = await reportsOf(act.tx, account, row.id);
	const accounts = [...reports.map(({ reporter_id }) => reporter_id), row.decided_by, row.answered_by];
	const names = await namesOf(
		act.tx,
		accounts.filter((id) => id !== null),
	);
	const shown = row.document_id ? await loadVisible(act, row.number) : null;
	return {
		...presentListed(row),
		...presentDecisions(row, names),
		edition: row.edition,
		shown: shown && {
			title: shown.title,
			version: shown.version,
			pages: shown.pages,
			recycled: shown.recycled_at !== null,
			uploader: maskUserName(shown.user_name),
		},
		all: reports.map((report) => presentReport(report, names)),
		acts: actsOf(standing(row), decider(account), act.now),
		hindrance: hindranceOf(row, account, act.now),
	};
}

/** @throws Refusal as loadCase */
export async function getCase(act: Act, { id }: { id: string }) {
	const { row, account } = await loadCase(act, id);
	return presentCase(act, row, account);
}
