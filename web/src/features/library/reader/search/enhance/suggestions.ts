export interface Suggestion {
	readonly kind: 'title' | 'word' | 'query';
	readonly text: string;
	readonly number: number | null;
}

const isSuggestion = (value: unknown): value is Suggestion =>
	typeof value === 'object' &&
	value !== null &&
	'text' in value &&
	typeof value.text === 'string' &&
	'number' in value &&
	(value.number === null || typeof value.number === 'number');

/** What the server sent, as far as it can be shown. */
export const readSuggestions = (json: unknown): Suggestion[] => (Array.isArray(json) ? json.filter(isSuggestion) : []);

/** Where choosing one leads. */
export const suggestionAddress = ({ text, number }: Suggestion): string =>
	number === null ? `/search?${new URLSearchParams({ q: text })}` : `/documents/${number}`;

/** Which of `count` is chosen after a key; -1: none, the reader's own words. */
export function choiceAfter(key: string, choice: number, count: number): number | null {
	if (key === 'ArrowDown') return choice + 1 < count ? choice + 1 : -1;
	if (key === 'ArrowUp') return choice < 0 ? count - 1 : choice - 1;
	return null;
}
