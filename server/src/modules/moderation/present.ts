import { maskUserName } from '@pacesetter/core/identity';
import { actFault, appealUntil, type OwnCase, type OwnReport, reportStanding } from '@pacesetter/core/moderation';
import { standing } from './load.ts';
import type { CaseRow, OwnReportRow, ReportRow } from './store/index.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function presentOwnReport(row: OwnReportRow): OwnReport {
	const is = reportStanding({ state: row.state, frozen: row.frozen_at !== null }, row.withdrawn_at !== null);
	return {
		id: row.id,
		kind: row.kind,
		words: row.words,
		pages: [...row.pages],
		evidence: row.evidence_number,
		madeAt: row.made_at.toISOString(),
		document: { number: row.number, title: row.title, open: row.open },
		standing: is,
		// The reason that holds: of whoever looked again, if the document is back.
		reason: is === 'overturned' ? row.answer : is === 'upheld' || is === 'refused' ? row.reason : null,
	};
}

export const presentListed = (row: CaseRow) => ({
	id: row.id,
	document: { number: row.number, title: row.title },
	state: row.state,
	frozenAt: iso(row.frozen_at),
	openedAt: row.opened_at.toISOString(),
	kinds: [...row.kinds],
	reports: row.reporter_ids.length,
	appealedAt: iso(row.appealed_at),
});

const decision = ({ decided_at, reason, measure }: CaseRow) =>
	decided_at && reason !== null ? { measure, reason, at: decided_at.toISOString() } : null;
const appeal = ({ appeal: words, appealed_at }: CaseRow) =>
	words !== null && appealed_at ? { words, at: appealed_at.toISOString() } : null;
const answer = ({ answer: reason, answered_at }: CaseRow) =>
	reason !== null && answered_at ? { reason, at: answered_at.toISOString() } : null;

/** To those who decide, with who decided. */
export function presentDecisions(row: CaseRow, names: ReadonlyMap<string, string>) {
	const by = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
	const [decided, answered] = [decision(row), answer(row)];
	return {
		decision: decided && { ...decided, by: by(row.decided_by) },
		appeal: appeal(row),
		answer: answered && { ...answered, by: by(row.answered_by) },
	};
}

export function presentReport(row: ReportRow, names: ReadonlyMap<string, string>) {
	const { evidence_number: number, evidence_title: title } = row;
	const name = row.reporter_id === null ? undefined : names.get(row.reporter_id);
	return {
		id: row.id,
		kind: row.kind,
		words: row.words,
		pages: [...row.pages],
		version: row.version,
		evidence: number !== null && title !== null ? { number, title } : null,
		reporter: name === undefined ? null : maskUserName(name),
		madeAt: row.made_at.toISOString(),
		withdrawn: row.withdrawn_at !== null,
	};
}

/** To the uploader, without who decided. */
export function presentOwnCase(row: CaseRow, accountId: string, now: Date): OwnCase {
	const may = actFault('appeal', standing(row), { accountId, decides: false }, now) === null;
	return {
		id: row.id,
		document: { number: row.number, title: row.title },
		state: row.state,
		frozenAt: iso(row.frozen_at),
		kinds: [...row.kinds],
		decision: decision(row),
		appealUntil: may && row.decided_at ? appealUntil(row.decided_at).toISOString() : null,
		appeal: appeal(row),
		answer: answer(row),
	};
}
