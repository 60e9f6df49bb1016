import { expect, test } from 'vitest';
import { formatBytes, formatCount, formatDay, formatTime } from './format.ts';

test.each([
	[0, '0 B'],
	[512, '512 B'],
	[1023, '1 KB'],
	[14_848, '14.5 KB'],
	[1024 * 1024, '1 MB'],
	[123_456_789, '118 MB'],
	[5 * 1024 ** 3, '5 GB'],
])('%i bytes are written %s', (bytes, written) => {
	expect(formatBytes(bytes)).toBe(written);
});

test('times are those of the readers, wherever the server stands', () => {
	expect(formatTime('2026-11-23T16:05:00.000Z')).toBe('2026-11-24 00:05');
	expect(formatDay('2026-11-23T15:59:59.000Z')).toBe('2026-11-23');
});

test('counts have their thousands apart', () => {
	expect(formatCount(1_234_567)).toBe('1,234,567');
});
