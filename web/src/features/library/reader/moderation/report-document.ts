import { pagesIn, type ReportKind } from '@pacesetter/core/moderation';
import { data } from 'react-router';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { numberIn } from '../../../../ui/address-number.ts';

const wrong = (field: string) => data({ code: 'INVALID', details: { field } }, { status: 422 });

/** The document that shows what is wrong; null: none is named. @throws the page of a refusal */
function evidenceIn(form: FormData): number | null {
	const text = String(form.get('evidence') ?? '').trim();
	if (text === '') return null;
	const number = numberIn(text, 16);
	if (number === null) throw wrong('evidence');
	return number;
}

/** Reports the document as the form of its page asks. @returns where on the page it shows @throws the page of a refusal */
export async function reportDocument(api: ApiClient, request: Request, form: FormData, number: number) {
	const pages = pagesIn(String(form.get('pages') ?? ''));
	if (pages === null) throw wrong('pages');
	const wish = {
		number,
		// The contract says which there are.
		kind: String(form.get('kind')) as ReportKind,
		words: String(form.get('words') ?? ''),
		pages,
		evidence: evidenceIn(form),
		key: String(form.get('key')),
	};
	await forPage(request, api.moderation.report.make(wish));
	return '#report';
}

/** Takes the own report back. @returns where on the page it shows @throws the page of a refusal */
export async function withdrawReport(api: ApiClient, request: Request, form: FormData) {
	await forPage(request, api.moderation.report.withdraw({ id: String(form.get('report')) }));
	return '#report';
}
