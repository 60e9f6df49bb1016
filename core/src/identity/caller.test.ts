import { expect, test } from 'vitest';
import { requirePermission, requireSignedIn } from './caller.ts';

const account = {
	accountId: 'a',
	userName: 'someone',
	administrator: false,
	mustChangePassword: false,
	permissions: [],
};

test('nobody is asked to sign in', () => {
	expect(() => requireSignedIn(null)).toThrow(expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }));
	expect(() => requirePermission(null, 'library.manage')).toThrow(
		expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }),
	);
});

test('a password that is due is changed before anything else, also by an administrator', () => {
	const due = { ...account, administrator: true, mustChangePassword: true };
	expect(() => requireSignedIn(due)).toThrow(expect.objectContaining({ code: 'PASSWORD_CHANGE_REQUIRED' }));
	expect(() => requirePermission(due, 'library.manage')).toThrow(
		expect.objectContaining({ code: 'PASSWORD_CHANGE_REQUIRED' }),
	);
});

test('a second factor that is due comes before anything else', () => {
	const due = { ...account, administrator: true, secondFactorDue: true };
	expect(() => requireSignedIn(due)).toThrow(expect.objectContaining({ code: 'SECOND_FACTOR_REQUIRED' }));
});

test('a right is held by grant, or as the founder', () => {
	expect(requireSignedIn(account)).toBe(account);
	const forbidden = expect.objectContaining({ code: 'FORBIDDEN' });
	expect(() => requirePermission(account, 'library.manage')).toThrow(forbidden);
	expect(() => requirePermission({ ...account, permissions: ['audit.read'] }, 'library.manage')).toThrow(forbidden);
	expect(requirePermission({ ...account, permissions: ['library.manage'] }, 'library.manage')).toMatchObject({
		accountId: 'a',
	});
	expect(requirePermission({ ...account, administrator: true }, 'library.manage')).toMatchObject({
		administrator: true,
	});
});
