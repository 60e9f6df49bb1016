import { expect, test } from 'vitest';
import { spansTold, spanTold } from './index.ts';

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

test.each([
	// Of what is late the last hour is a whole one, so that it isn't told like the limit.
	[100.4, 100, { days: 4, hours: 5 }, { days: 4, hours: 4 }],
	[72.3, 72, { days: 3, hours: 1 }, { days: 3, hours: 0 }],
	[100, 100, { days: 4, hours: 4 }, { days: 4, hours: 4 }],
	[99.6, 100, { days: 4, hours: 4 }, { days: 4, hours: 4 }],
	[72, 72, { days: 0, hours: 72 }, { days: 0, hours: 72 }],
	[24.1, 24, { days: 0, hours: 24.1 }, { days: 0, hours: 24 }],
	// Both in one unit.
	[30.5, 100, { days: 1, hours: 6.5 }, { days: 4, hours: 4 }],
	[0.3, 100, { days: 0, hours: 0.3 }, { days: 4, hours: 4 }],
	[100.4, 48, { days: 4, hours: 5 }, { days: 2, hours: 0 }],
	[100.4, 8, { days: 4, hours: 5 }, { days: 0, hours: 8 }],
	[100.4, null, { days: 4, hours: 4 }, null],
])('%s hours beside a limit of %s', (taken, limit, told, allowed) => {
	expect(spansTold(taken, limit)).toEqual({ taken: told, limit: allowed });
});
