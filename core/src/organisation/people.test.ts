import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delegationFault, grantFault } from './grant.ts';
import { mayLeave, memberFault, probationClock } from './member.ts';
import { dueDays, postClock, postLamp } from './post.ts';
import { actsOn, isAgreed } from './transfer.ts';
import { coverage, unitFault } from './unit.ts';

const today = '2026-07-01';

test.each([
	['full', '2010-07-01', '2011-07-01', null],
	['full', null, null, null],
	['probationary', '2026-01-01', null, null],
	['probationary', '2026-01-01', '2026-06-01', 'confirmedOn'],
	['full', '2027-01-01', null, 'joinedOn'],
	['full', '2010-07-01', '2009-07-01', 'confirmedOn'],
] as const)('a %s member who joined %s and was confirmed %s: %s', (state, joinedOn, confirmedOn, fault) => {
	expect(memberFault({ state, joinedOn, confirmedOn, today })).toBe(fault);
});

test('only who is on probation can fail to be confirmed', () => {
	expect([mayLeave('full', 'not_confirmed'), mayLeave('probationary', 'not_confirmed')]).toEqual([false, true]);
	expect(mayLeave('full', 'deceased')).toBe(true);
});

test.each([
	[
		{ vacantSince: '2026-04-01', termEndsOn: null },
		{ state: 'vacant', days: 91 },
	],
	[
		{ vacantSince: null, termEndsOn: null },
		{ state: 'held', days: null },
	],
	[
		{ vacantSince: null, termEndsOn: '2026-07-31' },
		{ state: 'term_ending', days: 30 },
	],
	[
		{ vacantSince: null, termEndsOn: '2026-06-30' },
		{ state: 'term_over', days: 1 },
	],
	[
		{ vacantSince: null, termEndsOn: '2029-06-30' },
		{ state: 'held', days: null },
	],
])('a post %j', (post, clock) => {
	expect(postClock(post, today)).toEqual(clock);
});

test('a lamp is red for what breaks a rule, yellow for what soon will', () => {
	expect(postLamp({ state: 'vacant', days: 90 })).toBe('yellow');
	expect(postLamp({ state: 'vacant', days: 91 })).toBe('red');
	expect(postLamp({ state: 'term_over', days: 1 })).toBe('red');
	expect(postLamp({ state: 'term_ending', days: 1 })).toBe('yellow');
	expect(postLamp({ state: 'held', days: null })).toBe('green');
	expect(dueDays(today)).toEqual({ endsBy: '2026-12-28', vacantBefore: '2026-04-02' });
});

test.each([
	['2025-07-01', { state: 'over', days: 0 }],
	['2025-07-31', { state: 'ending', days: 30 }],
	['2025-08-01', { state: 'running', days: 31 }],
	[null, null],
] as const)('a probation that began on %s', (joinedOn, clock) => {
	expect(probationClock({ state: 'probationary', joinedOn }, today)).toEqual(clock);
	expect(probationClock({ state: 'full', joinedOn }, today)).toBeNull();
});

test('each side of a transfer says its own yes, either says no, and who proposed it takes it back', () => {
	const open = { state: 'proposed', released: true, accepted: false, proposed: false } as const;
	expect(actsOn({ ...open, keepsGiving: true, keepsReceiving: false })).toEqual(['refuse']);
	expect(actsOn({ ...open, keepsGiving: false, keepsReceiving: true })).toEqual(['accept', 'refuse']);
	expect(actsOn({ ...open, proposed: true, keepsGiving: false, keepsReceiving: false })).toEqual(['withdraw']);
	expect(actsOn({ ...open, state: 'done', keepsGiving: true, keepsReceiving: true })).toEqual([]);
});

test('one yes is not two', () => {
	expect(isAgreed({ released: true, accepted: false })).toBe(false);
	expect(isAgreed({ released: true, accepted: true })).toBe(true);
});

test('coverage counts exempt units on neither side and stays between 0 and 1', () => {
	expect(coverage({ blank: 1, preparing: 1, established: 6, exempt: 9 })).toEqual({
		numerator: 6,
		denominator: 8,
		rate: 0.75,
	});
	expect(coverage({ blank: 0, preparing: 0, established: 0, exempt: 3 }).rate).toBe(null);
	const counts = fc.record({ blank: fc.nat(), preparing: fc.nat(), established: fc.nat(), exempt: fc.nat() });
	fc.assert(
		fc.property(counts, (some) => {
			const { rate } = coverage(some);
			expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
			const better = coverage({ ...some, established: some.established + 1 }).rate ?? 0;
			expect(better).toBeGreaterThanOrEqual(rate ?? 0);
		}),
	);
});

test('a unit without need says why, a covered one by whom', () => {
	const blank = { state: 'blank', exemptReason: null, organisationId: null } as const;
	expect(unitFault(blank)).toBe(null);
	expect(unitFault({ ...blank, state: 'exempt' })).toBe('exemptReason');
	expect(unitFault({ ...blank, state: 'established' })).toBe('organisationId');
	expect(unitFault({ ...blank, organisationId: 1 })).toBe('organisationId');
});

test('a grant is for somebody else, for a time to come, with organisations where they are chosen', () => {
	const now = new Date('2026-07-01');
	const asked = { giver: 'a', receiver: 'b', scope: 'own', chosen: 0, beginsAt: now, endsAt: null, now } as const;
	const grant = { ...asked, separate: false, dormant: false };
	expect(grantFault(grant)).toBe(null);
	expect(grantFault({ ...grant, receiver: 'a' })).toBe('self');
	expect(grantFault({ ...grant, scope: 'chosen' })).toBe('chosen');
	expect(grantFault({ ...grant, chosen: 1 })).toBe('chosen');
	expect(grantFault({ ...grant, endsAt: now })).toBe('term');
	expect(grantFault({ ...grant, separate: true })).toBe('separate');
	expect(grantFault({ ...grant, dormant: true })).toBe('dormant');
});

test('only an own grant is lent, once, and not beyond its end', () => {
	const [until, later] = [new Date('2026-08-01'), new Date('2026-09-01')];
	const own = { accountId: 'a', lent: false, endsAt: null, separate: false, dormant: false };
	expect(delegationFault(own, { by: 'a', endsAt: later })).toBe(null);
	expect(delegationFault(own, { by: 'b', endsAt: later })).toBe('other');
	expect(delegationFault({ ...own, lent: true }, { by: 'a', endsAt: later })).toBe('lent');
	expect(delegationFault({ ...own, dormant: true }, { by: 'a', endsAt: later })).toBe('no_force');
	expect(delegationFault({ ...own, separate: true }, { by: 'a', endsAt: later })).toBe('no_force');
	expect(delegationFault({ ...own, endsAt: until }, { by: 'a', endsAt: later })).toBe('term');
});
