import { expect, test } from 'vitest';
import { rewardFault, undoFault, undoUntil } from './reward.ts';

const fine = { own: false, published: true, uploaderInUse: true, rewarded: false };

test.each([
	[{}, null],
	[{ own: true }, 'own'],
	[{ published: false }, 'unpublished'],
	[{ uploaderInUse: false }, 'gone'],
	[{ rewarded: true }, 'again'],
	[{ own: true, rewarded: true }, 'own'],
])('%j: %s', (differs, fault) => {
	expect(rewardFault({ ...fine, ...differs })).toBe(fault);
});

test('what was given is taken back within ten minutes, while it is there', () => {
	const at = new Date('2026-03-01T08:00:00Z');
	expect(undoUntil(at).toISOString()).toBe('2026-03-01T08:10:00.000Z');
	const given = { at, amount: 5 };
	expect(undoFault(given, new Date('2026-03-01T08:09:59Z'), 5)).toBeNull();
	expect(undoFault(given, new Date('2026-03-01T08:10:00Z'), 5)).toBe('late');
	expect(undoFault(given, at, 4)).toBe('spent');
});
