/** Words in letters of the West stay whole; every other letter or digit is a token of its own. */
const token = /[a-z0-9\u00df-\u024f]+|[\p{L}\p{N}]/gu;
const run = /[a-z0-9\u00df-\u024f]+|(?:(?![a-z0-9\u00df-\u024f])[\p{L}\p{N}])+/gu;
const western = /^[a-z0-9\u00df-\u024f]/u;

/** The single characters of a folded text, for phrases. */
export const charactersOf = (folded: string): string[] => folded.match(token) ?? [];

/** A folded text cut where anything but a letter or digit stands, and between Chinese and Western. */
export const runsOf = (folded: string): string[] => folded.match(run) ?? [];

export const isWestern = (text: string): boolean => western.test(text);

/** Each pair of neighbours in a run; a run of one character or of Western letters is itself. */
export function pairsOf(one: string): string[] {
	const characters = [...one];
	if (isWestern(one) || characters.length === 1) return [one];
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
