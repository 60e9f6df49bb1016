import { admitted, requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible, uploadersOf } from '../library/index.ts';
import { presentOwnReport } from './present.ts';
import { reportFault } from './report-fault.ts';
import { findWaiting, listOwnReports } from './store/index.ts';

/** @throws Refusal as requireSignedIn */
export async function listReports(act: Act, input: { page: number; size: number }) {
	const account = requireSignedIn(act.caller);
	const { rows, total } = await listOwnReports(act.tx, account, { offset: rowsBefore(input), limit: input.size });
	return { items: rows.map(presentOwnReport), total, page: input.page, size: input.size };
}

/** What the page of a document offers to this reader. @throws Refusal NOT_FOUND */
export async function getReportState(act: Act, { number }: { number: number }) {
	const document = await loadVisible(act, number);
	const account = admitted(act.caller);
	if (!account) return { reportable: false, mine: null };
	const waiting = await findWaiting(act.tx, account, document.id);
	const bringers = await uploadersOf(act.tx, document.id, document.version);
	return {
		reportable: reportFault(account, document, { bringers, waiting: waiting !== undefined }) === null,
		mine: waiting ? presentOwnReport(waiting) : null,
	};
}
