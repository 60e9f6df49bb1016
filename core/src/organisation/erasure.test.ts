import { expect, test } from 'vitest';
import { erasureFault } from './erasure.ts';

const gone = { present: false, leftOn: '2020-01-01', before: '2023-01-01', account: false, erased: false };

test('whoever left long ago, or never was a member, is erased', () => {
	expect(erasureFault(gone)).toBeNull();
	expect(erasureFault({ ...gone, leftOn: null })).toBeNull();
});

test.each([
	['present', { present: true }],
	['early', { leftOn: '2023-01-01' }],
	['account', { account: true }],
	['erased', { erased: true }],
] as const)('%s: not yet', (fault, change) => {
	expect(erasureFault({ ...gone, ...change })).toBe(fault);
});
