import { expect, test } from 'vitest';
import { isFinished } from './progress.ts';

test.each([
	['queued', false],
	['converting', false],
	['ready', true],
	['failed', true],
])('a conversion that is %s has finished: %s', (state, finished) => {
	expect(isFinished(JSON.stringify({ state: 'processing', conversion: { state } }))).toBe(finished);
});

test('an unknown report ends nothing', () => {
	expect(isFinished('null')).toBe(false);
	expect(isFinished('{"conversion":1}')).toBe(false);
});
