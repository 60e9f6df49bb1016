import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, actFault, actsOf, after, appealDays, type Case, type CaseAct, caseActs, isOver } from './case.ts';

const start = new Date('2026-11-25T08:00:00Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
const people: Record<string, Actor> = {
	uploader: { accountId: 'uploader', decides: false },
	reporter: { accountId: 'reporter', decides: true },
	bringer: { accountId: 'bringer', decides: true },
	owner: { accountId: 'owner', decides: true },
	first: { accountId: 'first', decides: true },
	second: { accountId: 'second', decides: true },
	reader: { accountId: 'reader', decides: false },
};
const actor = (name: keyof typeof people): Actor => people[name] ?? { accountId: '', decides: false };
const opened: Case = {
	state: 'open',
	frozen: false,
	gone: false,
	uploaderId: 'uploader',
	ownerIds: ['uploader', 'bringer'],
	reporterIds: ['reporter'],
	decidedBy: null,
	decidedAt: null,
};
const deciding: readonly CaseAct[] = ['uphold', 'refuse'];

/** A case after an act of somebody's, as the product keeps it. */
const step = (one: Case, act: CaseAct, by: Actor, now: Date): Case => ({
	...one,
	...after(act, one),
	...(deciding.includes(act) ? { decidedBy: by.accountId, decidedAt: now } : {}),
});
/** Does what is allowed. */
const go = (...moves: [CaseAct, keyof typeof people][]): Case =>
	moves.reduce((one, [act, who]) => {
		expect(actFault(act, one, actor(who), start), `${act} by ${who}`).toBeNull();
		return step(one, act, actor(who), start);
	}, opened);

test('a report is decided, appealed against once, and the appeal decided by somebody else', () => {
	const upheld = go(['freeze', 'first'], ['uphold', 'first']);
	expect(upheld).toMatchObject({ state: 'upheld', frozen: true });
	const appealed = go(['uphold', 'first'], ['appeal', 'uploader']);
	expect(actFault('restore', appealed, actor('first'), start)).toBe('first');
	expect(actFault('confirm', appealed, actor('first'), start)).toBe('first');
	expect(go(['uphold', 'first'], ['appeal', 'uploader'], ['restore', 'second'])).toMatchObject({
		state: 'restored',
		frozen: false,
	});
	const confirmed = go(['uphold', 'first'], ['appeal', 'uploader'], ['confirm', 'second']);
	expect(actFault('appeal', confirmed, actor('uploader'), start)).toBe('moved');
});

test('an appeal comes within its days, from the uploader', () => {
	const upheld = go(['uphold', 'first']);
	expect(actFault('appeal', upheld, actor('uploader'), later(appealDays - 0.01))).toBeNull();
	expect(actFault('appeal', upheld, actor('uploader'), later(appealDays))).toBe('late');
	expect(actFault('appeal', upheld, actor('second'), start)).toBe('right');
	expect(actFault('appeal', go(['refuse', 'first']), actor('uploader'), start)).toBe('moved');
});

test('nobody decides on his own document or his own report, nor without the right', () => {
	const own: Case = { ...opened, uploaderId: 'owner', ownerIds: ['owner'] };
	for (const act of ['freeze', 'uphold', 'refuse'] as const) {
		expect(actFault(act, own, actor('owner'), start)).toBe('uploader');
		expect(actFault(act, opened, actor('bringer'), start)).toBe('uploader');
		expect(actFault(act, opened, actor('reporter'), start)).toBe('reporter');
		expect(actFault(act, opened, actor('reader'), start)).toBe('right');
	}
	expect(actsOf(opened, actor('first'), start)).toEqual(['freeze', 'uphold', 'refuse']);
	expect(actsOf(opened, actor('uploader'), start)).toEqual([]);
	expect(actFault('appeal', go(['uphold', 'first']), actor('bringer'), start)).toBe('right');
});

test('of a document that was erased the case is only put away', () => {
	expect(actsOf({ ...opened, gone: true }, actor('first'), start)).toEqual(['drop']);
});

const move = fc.record({
	act: fc.constantFrom(...caseActs),
	who: fc.constantFrom(...Object.keys(people)),
	day: fc.integer({ min: 0, max: 40 }),
	erase: fc.boolean(),
});

test('whatever is tried in whatever order, the rules hold', () => {
	fc.assert(
		fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
			let one = opened;
			let appeals = 0;
			for (const { act, who, day, erase } of moves.toSorted((a, b) => a.day - b.day)) {
				// What is frozen cannot be erased.
				if (erase && !one.frozen) one = { ...one, gone: true };
				const by = actor(who);
				if (actFault(act, one, by, later(day)) !== null) continue;
				expect(isOver(one.state)).toBe(false);
				if (one.state === 'appealed' && act !== 'drop') expect(by.accountId).not.toBe(one.decidedBy);
				if (act === 'appeal') appeals += 1;
				expect(act === 'appeal').toBe(by.accountId === one.uploaderId);
				expect(one.reporterIds).not.toContain(by.accountId);
				if (act !== 'appeal') expect(one.ownerIds).not.toContain(by.accountId);
				one = step(one, act, by, later(day));
				expect(one.frozen || one.state === 'open' || isOver(one.state)).toBe(true);
				expect(one.frozen && isOver(one.state)).toBe(false);
			}
			expect(appeals).toBeLessThanOrEqual(1);
			if (isOver(one.state)) {
				for (const by of Object.values(people)) expect(actsOf(one, by, start)).toEqual([]);
			}
		}),
	);
});
