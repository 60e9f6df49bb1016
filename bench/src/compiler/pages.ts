import { officialTexts } from '../lib/texts.ts';

/** Characters on a full page of official paper: 22 lines of 28. */
const pageCharacters = 22 * 28;

/** So many full pages of reports, one behind the other. */
export async function textOfPages(count: number): Promise<string> {
	const reports = (await officialTexts())
		.filter(({ kind, text }) => kind === 'report' && text.length > 10_000)
		.map(({ text }) => text);
	return reports.join('\n').slice(0, count * pageCharacters);
}
