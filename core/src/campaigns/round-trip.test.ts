import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequencies, pillars, seatRoles } from '../directives/desk/index.ts';
import { takeIn } from '../directives/intake/index.ts';
import { organisationTypes } from '../organisation/index.ts';
import type { DirectiveDraft, DirectiveItem } from './directive-item.ts';
import { planFromDirective } from './from-directive.ts';
import { linesOf } from './from-words.ts';
import { type Plan, planSchema } from './plan.ts';
import { type PlanDay, resolveDay } from './plan-day.ts';
import type { Settled } from './settled.ts';

const kinds = ['goal', 'standard', 'action', 'quota', 'duty', 'phase', 'milestone', 'group'] as const;

/** What a person finds of an item in the plan, as far as it is there. */
interface Found {
	readonly text: string;
	readonly clauseIds: readonly string[];
	readonly pillar: string | null;
	readonly owner: string;
	readonly from: PlanDay | null;
	readonly due: PlanDay | null;
	readonly mandatory: boolean;
	readonly quotaLow: number | null;
	readonly quotaHigh: number | null;
	readonly measure: string;
	readonly standard: string;
	readonly types: readonly string[];
	readonly every: string;
	readonly centreWork: string;
	readonly also: readonly string[];
	readonly seats: readonly { readonly role: string; readonly who: string }[];
	readonly share: { readonly count: number | null; readonly of: number | null } | null;
}

const settled = (of: Settled | undefined, rest: Partial<Found> & { readonly text: string }): Found => ({
	clauseIds: of?.clauses ?? [],
	pillar: of?.pillar ?? null,
	owner: of?.owner ?? '',
	from: of?.from ?? null,
	due: of?.due ?? null,
	mandatory: !of?.optional,
	quotaLow: of?.quotaLow ?? null,
	quotaHigh: of?.quotaHigh ?? null,
	measure: of?.measure ?? '',
	standard: of?.standard ?? '',
	types: of?.types ?? [],
	every: of?.every ?? 'once',
	centreWork: of?.centreWork ?? '',
	also: of?.also ?? [],
	seats: [],
	share: of?.share ?? null,
	...rest,
	...(of?.text === undefined ? {} : { text: of.text }),
});

/** Looks an item up in the part of the plan that its kind becomes. */
function find(plan: Plan, { id, kind }: DirectiveItem): Found | undefined {
	const at = <Part extends { readonly key: string }>(list: readonly Part[]): Part | undefined =>
		list.find(({ key }) => key === id);
	switch (kind) {
		case 'action':
		case 'quota': {
			const one = at(plan.actions);
			if (!one) return undefined;
			const amount = one.evidence === 'number' ? one.target : null;
			return {
				...one,
				clauseIds: one.clauses,
				mandatory: one.kind === 'mandatory',
				// One act is what makes anything done that says no number.
				quotaLow: amount ?? (one.quotaLow === 1 ? null : one.quotaLow),
				measure: one.measure ?? '',
				also: one.also ?? [],
				share: one.share ?? null,
				seats: [],
			};
		}
		case 'goal': {
			const one = at(plan.indicators);
			return one && settled(one.settled, { text: one.name });
		}
		case 'standard': {
			const one = at(plan.standards);
			const owner = one?.settled?.owner ?? one?.subject ?? '';
			return one && settled(one.settled, { text: one.name, owner, standard: one.criteria.join('\n') });
		}
		case 'duty': {
			const one = at(plan.duties);
			return one && settled(one.settled, { text: one.text, owner: one.office });
		}
		case 'group': {
			const one = at(plan.groups ?? []);
			return one && settled(one.settled, { text: one.name, seats: one.seats });
		}
		case 'milestone': {
			const one = at(plan.phases.flatMap(({ milestones }) => milestones));
			return one && settled(one.settled, { text: one.name, due: one.on });
		}
		case 'phase': {
			const one = at(plan.phases);
			const exits = one?.exits.map(({ text }) => text).join('\n');
			return one && settled(one.settled, { text: one.name, from: one.from, due: one.until, measure: exits ?? '' });
		}
	}
}

const bare = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const lines = (text: string | null): string => linesOf(text ?? '').join('\n');

/** Everything that a person accepted of an item is found in the plan: no field of it is lost, and none is left out here. */
function expectWhole(plan: Plan, item: DirectiveItem): void {
	const found = find(plan, item);
	expect(found, `${item.kind} ${item.text}`).toBeDefined();
	if (!found) return;
	const { id, kind, event, offsetDays, dueOn, startsOn, partCount, wholeCount, ...told } = item;
	const due =
		event === null
			? resolveDay(found.due, plan.events)
			: found.due && 'event' in found.due
				? {
						event: plan.events.find(({ key }) => key === (found.due as { event: string }).event)?.name,
						offsetDays: found.due.offsetDays,
					}
				: null;
	expect({
		...told,
		// Kept by lines, or in one piece.
		measure: kind === 'phase' ? lines(told.measure) : bare(told.measure),
		standard: kind === 'standard' ? lines(told.standard) : bare(told.standard),
		text: bare(told.text),
		owner: bare(told.owner),
		centreWork: bare(told.centreWork),
		quotaLow: told.quotaLow === 1 && (kind === 'action' || kind === 'quota') ? null : told.quotaLow,
		from: startsOn,
		due: event === null ? dueOn : { event, offsetDays: offsetDays ?? 0 },
		share: partCount === null && wholeCount === null ? null : { count: partCount, of: wholeCount },
	}).toEqual({
		text: bare(found.text),
		clauseIds: found.clauseIds,
		pillar: found.pillar,
		owner: found.owner,
		from: resolveDay(found.from, plan.events),
		due,
		mandatory: found.mandatory,
		quotaLow: found.quotaLow,
		quotaHigh: found.quotaHigh,
		measure: kind === 'phase' ? found.measure : bare(found.measure),
		standard: kind === 'standard' ? found.standard : bare(found.standard),
		types: found.types,
		every: found.every,
		centreWork: found.centreWork,
		also: found.also,
		seats: found.seats,
		share: found.share,
	});
}

const words = (most: number) => fc.stringMatching(new RegExp(`^[甲乙丙丁办好事,，、\n ]{0,${most}}完$`));
const line = (most: number) => fc.stringMatching(new RegExp(`^[甲乙丙丁办好事，、]{1,${most}}$`));
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const day = fc
	.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
	.map((on) => on.toISOString().slice(0, 10));
const date = fc.oneof(
	fc.record({ dueOn: orNull(day), event: fc.constant(null), offsetDays: fc.constant(null) }),
	fc.record({
		dueOn: fc.constant(null),
		event: fc.constantFrom('建党110周年', '党的二十一大', '只在事项里的节点'),
		offsetDays: fc.integer({ min: -60, max: 60 }),
	}),
);
const items: fc.Arbitrary<DirectiveItem[]> = fc
	.array(
		fc.tuple(
			date,
			fc.record({
				kind: fc.constantFrom(...kinds),
				text: words(100),
				clauseIds: fc.uniqueArray(fc.constantFrom('c1', 'c2~1', 'hand~3'), { minLength: 1 }),
				pillar: orNull(fc.constantFrom(...pillars)),
				owner: orNull(line(110)),
				startsOn: orNull(day),
				mandatory: fc.boolean(),
				quotaLow: orNull(fc.integer({ min: 1, max: 5000 })),
				quotaHigh: orNull(fc.integer({ min: 5000, max: 1_000_000 })),
				measure: orNull(words(200)),
				standard: orNull(words(200)),
				types: fc.uniqueArray(fc.constantFrom(...organisationTypes)),
				every: fc.constantFrom(...frequencies),
				centreWork: orNull(line(60)),
				also: fc.uniqueArray(line(20), { maxLength: 3 }),
				seats: fc.constant([]),
				partCount: orNull(fc.integer({ min: 0, max: 9 })),
				wholeCount: orNull(fc.integer({ min: 9, max: 99 })),
			}),
			fc.array(fc.record({ role: fc.constantFrom(...seatRoles), who: line(20) }), { maxLength: 3 }),
		),
		{ maxLength: 15 },
	)
	.map((all) =>
		all.map(([when, rest, seats], place) => ({
			id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
			...rest,
			...when,
			// Only a group has seats.
			seats: rest.kind === 'group' ? seats : [],
		})),
	);

const draftOf = (all: readonly DirectiveItem[]): DirectiveDraft => ({
	items: all,
	clauses: ['c1', 'c2~1', 'hand~3'].map((id) => ({ id, text: `${id}的文字`, cites: [] })),
	events: [
		{ name: '建党110周年', on: '2031-07-01' },
		{ name: '党的二十一大', on: null },
	],
});

test('no field of any item that was accepted at the desk is lost on the way to the plan', () => {
	fc.assert(
		fc.property(items, (all) => {
			const plan = planFromDirective(draftOf(all));
			for (const item of all) expectWhole(plan, item);
			// It is kept as it is.
			expect(planSchema.parse(plan)).toEqual(plan);
		}),
		{ numRuns: 200 },
	);
});

/** What the desk yields where somebody accepts all that is proposed. */
function acceptedOf(text: string): DirectiveDraft {
	let given = 0;
	const { draft } = takeIn({ text }, {}, null, () => `00000000-0000-4000-8000-${String(++given).padStart(12, '0')}`);
	return {
		items: draft.items.map(({ clauses, ownerSaid, ...item }) => ({ ...item, clauseIds: clauses, owner: ownerSaid })),
		clauses: draft.clauses.map(({ id, heading }) => ({ id, text: heading, cites: [] })),
		events: draft.events.map(({ id, on }) => ({ name: id, on })),
	};
}

const itemOf = ({ id, kind, text, clauseIds, pillar, owner, ...rest }: DirectiveItem): DirectiveItem => ({
	id,
	kind,
	text,
	clauseIds,
	pillar,
	owner,
	startsOn: rest.startsOn,
	dueOn: rest.dueOn,
	event: rest.event,
	offsetDays: rest.offsetDays,
	mandatory: rest.mandatory,
	quotaLow: rest.quotaLow,
	quotaHigh: rest.quotaHigh,
	measure: rest.measure,
	standard: rest.standard,
	types: rest.types,
	every: rest.every,
	centreWork: rest.centreWork,
	also: rest.also,
	seats: rest.seats,
	partCount: rest.partCount,
	wholeCount: rest.wholeCount,
});

const notice = `关于开展清泉行动的通知
一、目标要求
工作目标是：确保群众满意率由85%提高到90%，力争达到95%。
二、方法步骤
从2026年3月开始，着重围绕迎接建党110周年开展活动。到建党110周年时，整顿转化一批后进村，干群关系明显增强。
三、主要任务
各镇党委要在2026年10月30日前召开动员会。努力做到“三个好”，即班子好、队伍好、机制好。
四、组织领导
成立清泉行动领导小组，县委书记为组长，各镇党委书记为成员。督查室要加强督查。`;
const letter = `中共青禾县委组织部关于做好支部生活日的通知
一、总体安排
一是各党支部每月召开一次支部会议，每次学习不少于2项内容。
二是把支部生活日与“结对帮扶”、“走访慰问”等活动有机结合，各党支部要开展结对帮扶，为推动全县乡村振兴目标提供坚强保障。
二、工作要求
办公室要加强督查，对少数不落实的支部点名通报。`;
const speech = new URL('../../../../shared/source/speech.txt', import.meta.url);

const documents: [string, string][] = [
	['a notice with a goal, phases, a standard and a group', notice],
	['a letter with rounds, other campaigns and the centre-work', letter],
	...(existsSync(speech) ? [['the speech', readFileSync(speech, 'utf8')] as [string, string]] : []),
];
test.each(documents)('whatever is accepted of %s is found in the plan', (_, text) => {
	const draft = acceptedOf(text);
	const plan = planFromDirective(draft);
	expect(draft.items.length).toBeGreaterThan(4);
	for (const item of draft.items) expectWhole(plan, itemOf(item));
	expect(planSchema.parse(plan)).toEqual(plan);
});

test('a goal has its floor and its stretch, a phase what ends it, a standard its criteria, a group its seats', () => {
	const plan = planFromDirective(acceptedOf(notice));
	expect(plan.indicators).toMatchObject([{ unit: '%', baseline: 85, floor: 90, stretch: 95 }]);
	expect(plan.phases.map(({ exits }) => exits.map(({ text, judged }) => [text, judged]))).toEqual([
		[
			['整顿转化一批后进村', false],
			['干群关系明显增强', true],
		],
	]);
	expect(plan.phases[0]?.milestones.map(({ name }) => name)).toEqual(['建党110周年']);
	expect(plan.standards.map(({ name, criteria }) => [name, criteria])).toEqual([
		['三个好', ['班子好', '队伍好', '机制好']],
	]);
	expect(plan.groups?.[0]?.seats).toEqual([
		{ role: 'head', who: '县委书记' },
		{ role: 'member', who: '各镇党委书记' },
	]);
});

test('how often, what else it counts for and which work it serves come from the words beside it', () => {
	const { actions } = planFromDirective(acceptedOf(letter));
	expect(actions.filter(({ every }) => every === 'monthly')).not.toEqual([]);
	expect(actions.find(({ text }) => text.includes('要开展结对帮扶'))).toMatchObject({
		also: ['结对帮扶', '走访慰问'],
		types: ['branch'],
		centreWork: expect.stringContaining('乡村振兴'),
	});
});
