import { fold } from './fold.ts';
import { parseQuery } from './query.ts';

/** In characters. */
const length = { least: 2, most: 30 };
/** A number of a person, a telephone or an account is nobody else's business, however many look for it. */
const personal = /\d{6,}/u;
/** Such a number is often typed in groups: 138 0013 8000, 139-0013-8000. */
const between = /[^\p{L}\p{N}]/gu;
/** The number of a document has its year and its own number in a row, and is no person's: 〔2010〕12号. */
const documentNumber = /[〔[(]\d{4}[〕\])]\d{1,4}号/gu;
const isPersonal = (query: string): boolean => personal.test(query.replace(documentNumber, '号').replace(between, ''));
const quotes = /["“”「」『』＂]/gu;

/** A query as it is told to others: its words folded, the blanks and quotes between them kept, for they say what is asked. */
export const asTyped = (typed: string): string =>
	typed
		.replace(quotes, '"')
		.split(/\s+/u)
		.map((word) => fold(word).text)
		.filter((word) => word !== '')
		.join(' ');

/** A query as it is counted for others; null for what is not, such as one that leaves something out. */
export function countable(typed: string): string | null {
	const query = asTyped(typed);
	if (query.length < length.least || query.length > length.most || isPersonal(query)) return null;
	return parseQuery(typed).without.length > 0 ? null : query;
}
