import { expect, test } from 'vitest';
import { type Candidate, candidateFault, confirmFault, namingFault, proposalFault } from './administrators.ts';

const someone = (accountId: string, more: Partial<Candidate> = {}): Candidate => ({
	accountId,
	state: 'active',
	role: null,
	hasSignedIn: true,
	identified: true,
	dormant: false,
	hasGrants: false,
	...more,
});
const three = {
	system_administrator: someone('a'),
	security_administrator: someone('b'),
	auditor: someone('c'),
};

test('three people are named, each of whom can sign in', () => {
	expect(namingFault(three)).toBe(null);
	expect(namingFault({ ...three, auditor: someone('c', { state: 'disabled' }) })).toBe('disabled');
	expect(namingFault({ ...three, auditor: someone('c', { hasSignedIn: false }) })).toBe('never_signed_in');
});

test('each is known by his ID number, holds no rights at organisations and none that sleep', () => {
	expect(candidateFault(someone('d', { identified: false }))).toBe('unidentified');
	expect(candidateFault(someone('d', { hasGrants: true }))).toBe('grants');
	expect(candidateFault(someone('d', { dormant: true }))).toBe('dormant');
});

test('nobody is two of them', () => {
	expect(namingFault({ ...three, auditor: someone('a') })).toBe('two_roles');
	expect(candidateFault(someone('d', { role: 'auditor' }))).toBe('two_roles');
});

test('one of the three is replaced by somebody who is none of them, and may resign himself', () => {
	const wish = { kind: 'replace', role: 'auditor', holderId: 'a', successor: someone('d') } as const;
	expect(proposalFault(wish, 'b', false)).toBe(null);
	expect(proposalFault(wish, 'a', false)).toBe(null);
	expect(proposalFault(wish, 'b', true)).toBe('under_way');
	expect(proposalFault({ ...wish, successor: someone('b', { role: 'security_administrator' }) }, 'b', false)).toBe(
		'two_roles',
	);
});

test('two of the three put somebody in the place of the security administrator whom nobody else could wake', () => {
	const successor = someone('d', { dormant: true, hasGrants: true });
	const wish = { kind: 'replace', holderId: 'a', successor } as const;
	expect(proposalFault({ ...wish, role: 'security_administrator' }, 'b', false)).toBe(null);
	expect(proposalFault({ ...wish, role: 'auditor' }, 'b', false)).toBe('dormant');
	const unknown = { ...wish, successor: someone('d', { identified: false }) };
	expect(proposalFault({ ...unknown, role: 'security_administrator' }, 'b', false)).toBe('unidentified');
});

test('nobody asks for a way into his own account', () => {
	const wish = { kind: 'reset_password', role: 'auditor', holderId: 'a', successor: null } as const;
	expect(proposalFault(wish, 'a', false)).toBe('self');
	expect(proposalFault(wish, 'b', false)).toBe(null);
});

test('another confirms, in time, and only what is still as it was proposed', () => {
	const now = new Date(5);
	const proposal = { kind: 'replace', holderId: 'a', proposedBy: 'b', state: 'open', expiresAt: new Date(6) } as const;
	expect(confirmFault(proposal, { holderId: 'a', three: ['a', 'b', 'c'] }, 'c', now)).toBe(null);
	expect(confirmFault(proposal, { holderId: 'a', three: ['a', 'b', 'c'] }, 'a', now)).toBe(null);
	expect(confirmFault(proposal, { holderId: 'a', three: ['a', 'b', 'c'] }, 'b', now)).toBe('own');
	expect(confirmFault(proposal, { holderId: 'd', three: ['a', 'b', 'c'] }, 'c', now)).toBe('changed');
	expect(confirmFault({ ...proposal, proposedBy: 'e' }, { holderId: 'a', three: ['a', 'b', 'c'] }, 'c', now)).toBe(
		'over',
	);
	expect(confirmFault({ ...proposal, state: 'refused' }, { holderId: 'a', three: ['a', 'b', 'c'] }, 'c', now)).toBe(
		'over',
	);
	expect(confirmFault(proposal, { holderId: 'a', three: ['a', 'b', 'c'] }, 'c', new Date(6))).toBe('over');
});
