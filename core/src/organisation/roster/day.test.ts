import { expect, test } from 'vitest';
import { readDay } from './day.ts';

test.each([
	['2019-7-1', '2019-07-01'],
	['2019．07．01', '2019-07-01'],
	['2019/7/1 14:30', '2019-07-01'],
	['２０１９年７月１日', '2019-07-01'],
	['20190701', '2019-07-01'],
	['7/13/2019', '2019-07-13'],
	['2019.07', '2019-07-01'],
	['2019年7月', '2019-07-01'],
	['201907', '2019-07-01'],
	['43647', '2019-07-01'],
])('%s is a day', (text, day) => {
	expect(readDay(text, false)?.day).toBe(day);
});

test.each(['', '736', '2019-13-01', '2019-02-29', '去年七月', '99999', '13/7/2019'])('%s is none', (text) => {
	expect(readDay(text, false)).toBeNull();
});

test('a number is a day of the count of Excel, or year and month; 2019.1 may be January or October', () => {
	expect(readDay('43647', true)?.day).toBe('2019-07-01');
	expect(readDay('2019.07', true)).toEqual({ day: '2019-07-01', precision: 'month' });
	expect(readDay('2019.1', true)).toBeNull();
	expect(readDay('736', true)).toBeNull();
});
