import { expect, test } from 'vitest';
import { withChosen } from './with-chosen.ts';

const facets = [1, 2, 3].map((value) => ({ value, documents: 10 - value }));

test('what was chosen is shown, wherever it stands', () => {
	expect(withChosen(facets, undefined, 2)).toEqual(facets.slice(0, 2));
	expect(withChosen(facets, 2, 2)).toEqual(facets.slice(0, 2));
	expect(withChosen(facets, 3, 2).map(({ value }) => value)).toEqual([3, 1]);
	expect(withChosen(facets, 7, 2)[0]).toEqual({ value: 7, documents: 24 });
	expect(withChosen([], 7, 2)).toEqual([{ value: 7, documents: 0 }]);
});
