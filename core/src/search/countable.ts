/** In characters. */
const length = { least: 2, most: 30 };
/** A number of a person, a telephone or an account is nobody else's business, however many look for it. */
const personal = /\d{6,}/u;

/** A folded query as it is counted for others; null for what is not. */
export function countable(folded: string): string | null {
	const query = folded.trim();
	if (query.length < length.least || query.length > length.most || personal.test(query)) return null;
	return query;
}
