import { expect, test } from 'vitest';
import { abolitionFault, dayFault } from './change.ts';

test('a change takes effect today or earlier, but not before the last one', () => {
	expect(dayFault('2026-03-02', '2026-03-01', null)).toBe('future');
	expect(dayFault('2026-03-01', '2026-03-01', '2026-03-01')).toBe(null);
	expect(dayFault('2026-02-28', '2026-03-01', '2026-03-01')).toBe('before');
});

test('what is abolished is empty', () => {
	expect(abolitionFault({ organisations: 1, members: 4 })).toBe('organisations');
	expect(abolitionFault({ organisations: 0, members: 4 })).toBe('members');
	expect(abolitionFault({ organisations: 0, members: 0 })).toBe(null);
});
