import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { mostReportsADay, type ReportKind } from '@pacesetter/core/moderation';
import { holdAlone } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { authorsOf, loadVisible, lockVisible, uploadersOf } from '../library/index.ts';
import { reportFault } from './report-fault.ts';
import {
	addOwners,
	countMade,
	findByKey,
	findWaiting,
	insertCase,
	insertReport,
	lockLive,
	updateCase,
} from './store/index.ts';
import { tellDeciders } from './tell.ts';

interface Wish {
	readonly number: number;
	readonly kind: ReportKind;
	readonly words: string;
	readonly pages: readonly number[];
	readonly evidence: number | null;
	readonly key: string;
}

const day = 86_400_000;

/** What shows it stands in the library, and the reporter may see it. @throws Refusal INVALID (`field`: evidence) */
async function findEvidence(act: Act, wish: Wish) {
	if (wish.evidence === null) return null;
	try {
		const { id, number } = await loadVisible(act, wish.evidence);
		return { id, number };
	} catch (error) {
		throw error instanceof Refusal ? new Refusal('INVALID', { field: 'evidence' }) : error;
	}
}

/**
 * Reports a document that the caller may see. Sent twice with one key it is one report.
 * @throws Refusal as requireSignedIn; NOT_FOUND; REPORT_NOT_TAKEN with why; INVALID (`field`: pages, evidence);
 * TOO_MANY_REQUESTS; CONFLICT when the key has served for another document
 */
export async function makeReport(act: Act, wish: Wish): Promise<{ id: string }> {
	const account = requireSignedIn(act.caller);
	// One after the other, so that many at once do not all see the same count.
	await holdAlone(act.tx, `report ${account.accountId}`);
	const document = await lockVisible(act, wish.number);
	const before = await findByKey(act.tx, account.accountId, wish.key);
	if (before) {
		if (before.number !== document.number) throw new Refusal('CONFLICT');
		act.record(null);
		return { id: before.id };
	}
	const waiting = (await findWaiting(act.tx, account, document.id)) !== undefined;
	const bringers = await uploadersOf(act.tx, document.id, document.version);
	const fault = reportFault(account, document, { bringers, waiting });
	if (fault) throw new Refusal('REPORT_NOT_TAKEN', { fault });
	if (wish.pages.some((page) => page > (document.pages ?? 0))) throw new Refusal('INVALID', { field: 'pages' });
	const evidence = await findEvidence(act, wish);
	if ((await countMade(act.tx, account.accountId, new Date(act.now.getTime() - day))) >= mostReportsADay)
		throw new Refusal('TOO_MANY_REQUESTS', { seconds: day / 1000 });
	const live = await lockLive(act.tx, document.id);
	const caseId = live?.id ?? (await insertCase(act.tx, document, act.now));
	const { kind, words, pages, key } = wish;
	const { version, title } = document;
	const reporterId = account.accountId;
	// From whose document it was taken over, he may report it, and does not decide about it.
	const authors = await authorsOf(act.tx, document.id, version);
	await addOwners(act.tx, caseId, authors);
	const id = await insertReport(
		act.tx,
		{ caseId, reporterId, kind, words, pages, version, title, evidence, key },
		act.now,
	);
	if (live) await updateCase(act.tx, caseId);
	else
		await tellDeciders(act, 'moderation.case_opened', {
			id: caseId,
			title,
			without: [...authors, reporterId],
		});
	act.record({ subject: { kind: 'report', id }, details: { document: document.number, kind } });
	return { id };
}
