import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DirectiveItem } from './directive-item.ts';
import { aligned, directiveChanges, movedOn, takeOver } from './follow-directive.ts';
import { planFromDirective } from './from-directive.ts';
import { emptyPlan, type Plan, planSchema } from './plan.ts';

const kinds = ['goal', 'standard', 'action', 'quota', 'duty', 'phase', 'milestone', 'group'] as const;
const duty = (settled: NonNullable<Plan['duties'][number]['settled']>): Plan => ({
	...emptyPlan,
	duties: [{ key: 'd', text: '督查室要加强督查', office: '督查室', settled }],
});

test('a day that the desk sets anew for a duty is told and taken over; what was set by hand beside it stays', () => {
	const base = duty({ due: { on: '2026-10-30' }, pillar: 'service' });
	const fresh = duty({ due: { on: '2026-11-30' }, pillar: 'service' });
	const own = duty({ due: { on: '2026-10-30' }, owner: '县委督查室主任' });
	const [change] = directiveChanges(own, base, fresh);
	expect(change).toMatchObject({ key: 'd', fields: [{ field: 'due' }], reworked: false });
	const taken = takeOver(own, base, fresh, [{ part: 'duties', key: 'd' }]);
	expect(taken.duties[0]?.settled).toEqual({ due: { on: '2026-11-30' }, owner: '县委督查室主任' });
	const byHand = duty({ due: { on: '2026-12-01' }, pillar: 'service' });
	expect(directiveChanges(byHand, base, fresh)[0]?.reworked).toBe(true);
});

test('what the desk clears is told once, and goes when it is taken over', () => {
	const base = duty({ due: { on: '2026-10-30' } });
	const fresh = planSchema.parse({ ...base, duties: [{ key: 'd', text: '督查室要加强督查', office: '督查室' }] });
	const choice = [{ part: 'duties' as const, key: 'd' }];
	expect(directiveChanges(base, base, fresh)).toHaveLength(1);
	expect(takeOver(base, base, fresh, choice)).toEqual({ ...fresh, groups: [] });
	expect(directiveChanges(base, movedOn(base, fresh, choice), fresh)).toEqual([]);
});

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const fields = fc.record({
	text: fc.constantFrom('各镇党委要召开动员会', '结对帮扶', `长句${'长'.repeat(80)}`),
	clauseIds: fc.subarray(['c1', 'c2']),
	pillar: orNull(fc.constantFrom('service' as const)),
	owner: orNull(fc.constantFrom('督查室', '镇党委书记')),
	startsOn: orNull(fc.constant('2026-03-01')),
	dueOn: orNull(fc.constantFrom('2026-10-30', '2026-11-30')),
	event: orNull(fc.constantFrom('七一', '党代会')),
	mandatory: fc.boolean(),
	quotaLow: orNull(fc.constantFrom(2, 3000)),
	measure: orNull(fc.constantFrom('由85%提高到90%', '整顿一批；干群关系改善')),
	standard: orNull(fc.constantFrom('班子好；队伍好', '好')),
	types: fc.subarray(['branch' as const, 'committee' as const]),
	every: fc.constantFrom('once' as const, 'monthly' as const),
	centreWork: orNull(fc.constant('乡村振兴')),
	also: fc.subarray(['结对帮扶', '走访慰问']),
	seats: fc.subarray([{ role: 'head' as const, who: '县委书记' }]),
	partCount: orNull(fc.constantFrom(1, 2)),
});
const none = { offsetDays: null, quotaHigh: null, wholeCount: null };

test('whatever the desk changes is told, taken over, and quiet then', () => {
	const versions = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.option(fields), fc.option(fields)), {
		maxLength: 8,
	});
	fc.assert(
		fc.property(versions, (all) => {
			const planOf = (side: 1 | 2): Plan => {
				const items = all.flatMap(([kind, ...sides], place): DirectiveItem[] => {
					const said = sides[side === 1 ? 0 : 1];
					return said ? [{ id: `item-${place}`, kind, ...none, ...said }] : [];
				});
				const clauses = ['c1', 'c2'].map((id) => ({ id, text: id, cites: [] }));
				return planFromDirective({ items, clauses, events: [] });
			};
			const base = planOf(1);
			const fresh = aligned(planOf(2), base);
			const changes = directiveChanges(base, base, fresh);
			const taken = takeOver(base, base, fresh, changes);
			expect(planSchema.parse(taken)).toEqual(taken);
			expect(directiveChanges(taken, base, fresh)).toEqual([]);
			expect(directiveChanges(base, movedOn(base, fresh, changes), fresh)).toEqual([]);
			// The same is told of it whatever order a database keeps its fields in.
			const turned: Plan = JSON.parse(JSON.stringify(fresh), (_, value) =>
				value !== null && typeof value === 'object' && !Array.isArray(value)
					? Object.fromEntries(Object.entries(value).reverse())
					: value,
			);
			expect(directiveChanges(taken, turned, fresh)).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});
