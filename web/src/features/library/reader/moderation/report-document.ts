import { pagesIn, type ReportKind } from '@pacesetter/core/moderation';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage, type RefusalAnswer, refusalIn } from '../../../../app/refusal.ts';
import { numberIn } from '../../../../ui/address-number.ts';

const typedIn = (form: FormData) => {
	const text = (name: string): string => String(form.get(name) ?? '');
	return { kind: text('kind'), words: text('words'), pages: text('pages'), evidence: text('evidence').trim() };
};

/** What the page answers to a report that was not taken: why, and what was typed, so that nothing is lost. */
export interface RefusedReport {
	readonly about: 'report';
	readonly refused: RefusalAnswer;
	readonly typed: ReturnType<typeof typedIn>;
}

/** What stays on the form to be put right; anything else has a page of its own. */
const mendable: readonly RefusalAnswer['code'][] = ['INVALID', 'TOO_MANY_REQUESTS'];

/** Reports the document as the form of its page asks. @returns where it shows, or why it was refused @throws the page of a refusal */
export async function reportDocument(
	api: ApiClient,
	request: Request,
	form: FormData,
	number: number,
): Promise<string | RefusedReport> {
	const typed = typedIn(form);
	const wrong = (field: string): RefusedReport => ({
		about: 'report',
		refused: { code: 'INVALID', details: { field } },
		typed,
	});
	const pages = pagesIn(typed.pages);
	if (pages === null) return wrong('pages');
	const evidence = typed.evidence === '' ? null : numberIn(typed.evidence, 16);
	if (evidence === null && typed.evidence !== '') return wrong('evidence');
	// The contract says which kinds there are.
	const { kind, words } = { ...typed, kind: typed.kind as ReportKind };
	try {
		await api.moderation.report.make({ number, kind, words, pages, evidence, key: String(form.get('key')) });
		return '#report';
	} catch (error) {
		const refused = refusalIn(error);
		if (!refused || !mendable.includes(refused.code)) return forPage(request, Promise.reject(error));
		return { about: 'report', refused, typed };
	}
}

/** Takes the own report back. @returns where on the page it shows @throws the page of a refusal */
export async function withdrawReport(api: ApiClient, request: Request, form: FormData) {
	await forPage(request, api.moderation.report.withdraw({ id: String(form.get('report')) }));
	return '#report';
}
