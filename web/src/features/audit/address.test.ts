import { expect, test } from 'vitest';
import { addressOf, beforeIn, filterOf, wishIn } from './address.ts';

const query = (text: string) => new URLSearchParams(text);

test('an address says what is asked for, and nonsense in it asks for nothing', () => {
	const wish = wishIn(query('from=2026-11-01&until=2026-11-02&userName= li &area=library&outcome=refused'));
	expect(wishIn(query(addressOf(wish).split('?')[1] ?? ''))).toEqual(wish);
	expect(addressOf(wishIn(query('from=yesterday&until=2026-13-45&area=weather&outcome=x')))).toBe('/desk/audit');
	expect([beforeIn(query('before=17')), beforeIn(query('before=-1'))]).toEqual([17, null]);
});

test('days are days in China, the last of them whole', () => {
	expect(filterOf(wishIn(query('from=2026-11-01&until=2026-11-02')))).toEqual({
		from: '2026-10-31T16:00:00.000Z',
		until: '2026-11-02T16:00:00.000Z',
	});
});
