import { expect, test } from 'vitest';
import { requireAdministrator, requireSignedIn } from './caller.ts';

const account = { accountId: 'a', userName: 'someone', administrator: false, mustChangePassword: false };

test('nobody is asked to sign in', () => {
	expect(() => requireSignedIn(null)).toThrow(expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }));
	expect(() => requireAdministrator(null)).toThrow(expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }));
});

test('a password that is due is changed before anything else, also by an administrator', () => {
	const due = { ...account, administrator: true, mustChangePassword: true };
	expect(() => requireSignedIn(due)).toThrow(expect.objectContaining({ code: 'PASSWORD_CHANGE_REQUIRED' }));
	expect(() => requireAdministrator(due)).toThrow(expect.objectContaining({ code: 'PASSWORD_CHANGE_REQUIRED' }));
});

test('only an administrator is one', () => {
	expect(requireSignedIn(account)).toBe(account);
	expect(() => requireAdministrator(account)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
	expect(requireAdministrator({ ...account, administrator: true })).toMatchObject({ administrator: true });
});
