import { expect, test } from 'vitest';
import { accountFault, awakeningFault, linkState, normalUserName, userNamePattern } from './account.ts';

const other = { accountId: 'other', role: null, state: 'active', founder: false } as const;

test('nobody manages his own account', () => {
	for (const act of ['disable', 'enable', 'reset', 'reset_second_factor', 'link', 'person'] as const)
		expect(accountFault(act, { ...other, accountId: 'me' }, 'me')).toBe('self');
	expect(accountFault('reset', other, 'me')).toBe(null);
});

test('only the founder says of himself who he is', () => {
	expect(accountFault('person', { ...other, accountId: 'me', founder: true }, 'me')).toBe(null);
	expect(accountFault('reset', { ...other, accountId: 'me', founder: true }, 'me')).toBe('self');
});

test('a dormant account is woken by another, once no link to it is open', () => {
	const dormant = { accountId: 'other', dormant: true, linkOpen: false };
	expect(awakeningFault(dormant, 'me')).toBe(null);
	expect(awakeningFault(dormant, 'other')).toBe('self');
	expect(awakeningFault({ ...dormant, dormant: false }, 'me')).toBe('awake');
	expect(awakeningFault({ ...dormant, linkOpen: true }, 'me')).toBe('link_open');
});

test('nobody alone changes the account of one of the three, but he may let him try again', () => {
	const auditor = { ...other, role: 'auditor' } as const;
	for (const act of ['disable', 'reset', 'reset_second_factor', 'link'] as const)
		expect(accountFault(act, auditor, 'me')).toBe('separate');
	expect(accountFault('unlock', auditor, 'me')).toBe(null);
});

test('a disabled account is enabled before anything else', () => {
	const disabled = { ...other, state: 'disabled' } as const;
	expect(accountFault('reset', disabled, 'me')).toBe('disabled');
	expect(accountFault('disable', disabled, 'me')).toBe('disabled');
	expect(accountFault('enable', disabled, 'me')).toBe(null);
});

test('a link opens once, until it expires or is withdrawn', () => {
	const [before, now, after] = [new Date(1), new Date(2), new Date(3)];
	const link = { expiresAt: after, usedAt: null, withdrawnAt: null };
	expect(linkState(link, now)).toBe('open');
	expect(linkState({ ...link, expiresAt: now }, now)).toBe('expired');
	expect(linkState({ ...link, usedAt: before }, now)).toBe('used');
	expect(linkState({ ...link, withdrawnAt: before }, now)).toBe('withdrawn');
});

test.each(['李四', 'wang.wu', 'a1', 'Zhao_Liu-2'])('%s is a name to sign in with', (name) => {
	expect(name).toMatch(userNamePattern);
});
test.each(['a', 'a b', 'x'.repeat(41), '李@四', '', '<b>'])('%j is none', (name) => {
	expect(name).not.toMatch(userNamePattern);
});

test('names that look alike are one', () => {
	expect(normalUserName(' ＺＨＡＮＧ ')).toBe(normalUserName('zhang'));
});
