import { expect, test } from 'vitest';
import { choiceAfter, readSuggestions, suggestionAddress } from './suggestions.ts';

test('what can be shown is kept, anything else is not', () => {
	const word = { kind: 'word', text: '争优', number: null };
	expect(readSuggestions([word, { text: 1 }, null, 'x'])).toEqual([word]);
	expect(readSuggestions({ code: 'INVALID' })).toEqual([]);
});

test('a title leads to its document, a word to a search', () => {
	expect(suggestionAddress({ kind: 'title', text: '讲话', number: 7 })).toBe('/documents/7');
	expect(suggestionAddress({ kind: 'word', text: '争 优', number: null })).toBe(
		`/search?q=${encodeURIComponent('争')}+${encodeURIComponent('优')}`,
	);
});

test('arrows go round through the list and the own words', () => {
	expect([-1, 0, 1].map((choice) => choiceAfter('ArrowDown', choice, 2))).toEqual([0, 1, -1]);
	expect([-1, 0, 1].map((choice) => choiceAfter('ArrowUp', choice, 2))).toEqual([1, -1, 0]);
	expect(choiceAfter('a', 0, 2)).toBeNull();
});
