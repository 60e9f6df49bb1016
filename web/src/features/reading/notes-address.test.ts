import { expect, test } from 'vitest';
import { filterIn, notesAddress, sheetAddress } from './notes-address.ts';

test('an address brings its filter, and nonsense brings none', () => {
	const filter = { q: '公开承诺', number: 7, colour: 'red', shared: 'yes' } as const;
	const address = notesAddress(filter, 3);
	expect(filterIn(new URL(address, 'http://host').searchParams)).toEqual(filter);
	expect(address).toContain('page=3');
	expect(filterIn(new URLSearchParams('colour=pink'))).toEqual({});
	expect([notesAddress({ q: '' }), sheetAddress({ colour: 'blue' })]).toEqual([
		'/desk/notes',
		'/api/my/notes.csv?colour=blue',
	]);
});
