import { expect, test } from 'vitest';
import { spanTold } from './index.ts';

test.each([
	[0, { days: 0, hours: 0 }],
	[30.5, { days: 0, hours: 30.5 }],
	[72, { days: 0, hours: 72 }],
	[72.1, { days: 3, hours: 0 }],
	[95.6, { days: 4, hours: 0 }],
	[2084.2, { days: 86, hours: 20 }],
])('%s hours are told as hours up to three days, and as days and hours above', (hours, told) => {
	expect(spanTold(hours)).toEqual(told);
});
