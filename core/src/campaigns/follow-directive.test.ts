import { describe, expect, test } from 'vitest';
import { aligned, directiveChanges, movedOn, takeOver } from './follow-directive.ts';
import { emptyPlan, type Plan, planAction, planSchema } from './plan.ts';

const action = (key: string, text: string, more: object = {}) =>
	planAction.parse({ key, kind: 'mandatory', form: 'act', text, ...more });
const planOf = (more: Partial<Plan>): Plan => ({ ...emptyPlan, ...more });
const base = planOf({
	clauses: [{ key: 'c1', text: '一、走访' }],
	events: [{ key: 'event-0', name: '党代会', on: null }],
	actions: [action('a', '走访困难户', { clauses: ['c1'] }), action('b', '办夜校'), action('c', '建台账')],
});
const desk = planOf({
	clauses: [...base.clauses, { key: 'c2', text: '二、宣传' }],
	events: [
		{ key: 'event-0', name: '七一', on: null },
		{ key: 'event-1', name: '党代会', on: '2026-11-08' },
	],
	actions: [
		action('a', '走访全部困难户', { clauses: ['c1'] }),
		action('c', '建台账'),
		action('d', '宣传典型', { clauses: ['c2'], due: { event: 'event-0', offsetDays: -1 } }),
	],
});
const fresh = aligned(desk, base);
const choice = (part: 'actions' | 'events', key: string) => ({ part, key });

describe('a plan and the desk of its directive', () => {
	test('events keep their keys whatever comes before them, and days go with them', () => {
		expect(fresh.events.map(({ key, name }) => [key, name])).toEqual([
			['event-1', '七一'],
			['event-0', '党代会'],
		]);
		expect(fresh.actions[2]?.due).toEqual({ event: 'event-1', offsetDays: -1 });
	});

	test('what the desk changed is told item by item, and nothing else', () => {
		expect(directiveChanges(base, base, fresh).map(({ part, key, kind }) => [part, key, kind])).toEqual([
			['clauses', 'c2', 'added'],
			['events', 'event-1', 'added'],
			['events', 'event-0', 'changed'],
			['actions', 'b', 'removed'],
			['actions', 'a', 'changed'],
			['actions', 'd', 'added'],
		]);
		expect(directiveChanges(base, base, base)).toEqual([]);
	});

	test('taking over changes what was chosen, leaves what was done by hand, and brings along what it hangs on', () => {
		const own = planOf({
			...base,
			actions: base.actions.map((one) => (one.key === 'a' ? { ...one, owner: '支部书记' } : one)),
		});
		const taken = takeOver(own, base, fresh, [choice('actions', 'a'), choice('actions', 'd')]);
		expect(planSchema.parse(taken)).toEqual(taken);
		expect(taken.actions.map(({ text, owner }) => [text, owner])).toEqual([
			['走访全部困难户', '支部书记'],
			['办夜校', ''],
			['建台账', ''],
			['宣传典型', ''],
		]);
		expect(taken.clauses.map(({ key }) => key)).toEqual(['c1', 'c2']);
		expect(taken.events.map(({ name }) => name)).toEqual(['党代会', '七一']);
	});

	test('what was changed by hand in the same place is told so', () => {
		const own = planOf({
			...base,
			actions: base.actions.map((one) => (one.key === 'a' ? { ...one, text: '走访五保户' } : one)),
		});
		const told = directiveChanges(own, base, fresh).find(({ key }) => key === 'a');
		expect(told).toMatchObject({
			reworked: true,
			fields: [{ field: 'text', before: '走访困难户', after: '走访全部困难户' }],
		});
		expect(directiveChanges(base, base, fresh).some(({ reworked }) => reworked)).toBe(false);
	});

	test('what was taken over or left is not told again; the rest is', () => {
		const choices = [choice('actions', 'a'), choice('actions', 'b'), choice('events', 'event-0')];
		const left = directiveChanges(base, movedOn(base, fresh, choices), fresh);
		expect(left.map(({ key }) => key)).toEqual(['c2', 'event-1', 'd']);
		expect(directiveChanges(takeOver(base, base, fresh, choices), base, fresh).map(({ key }) => key)).toEqual([
			'c2',
			'event-1',
			'd',
		]);
	});
});
