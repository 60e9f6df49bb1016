import { expect, test } from 'vitest';
import { isIdle, needsSecondFactor, usualSignInPolicy } from './sign-in-policy.ts';

const seen = new Date(0);
const after = (minutes: number) => new Date(minutes * 60_000);

test('a session with rights ends when nobody has used it for as long as is allowed', () => {
	expect(isIdle(usualSignInPolicy, true, seen, after(30))).toBe(false);
	expect(isIdle(usualSignInPolicy, true, seen, after(31))).toBe(true);
	expect(isIdle(usualSignInPolicy, false, seen, after(600))).toBe(false);
	expect(isIdle({ ...usualSignInPolicy, idleMinutes: 0 }, true, seen, after(600))).toBe(false);
});

test.each([
	['nobody', [false, false, false]],
	['administrators', [false, false, true]],
	['rights', [false, true, true]],
	['everybody', [true, true, true]],
] as const)(
	'asked of %s, a second factor is asked of a reader, of one with rights, of one of the three: %j',
	(secondFactor, asked) => {
		const accounts = [
			{ isSeparate: false, hasRights: false },
			{ isSeparate: false, hasRights: true },
			{ isSeparate: true, hasRights: false },
		];
		const policy = { ...usualSignInPolicy, secondFactor };
		expect(accounts.map((account) => needsSecondFactor(policy, account))).toEqual(asked);
	},
);
