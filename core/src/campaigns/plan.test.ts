import { expect, test } from 'vitest';
import { burdenOf } from './burden.ts';
import { differences, planFields } from './difference.ts';
import { daysPast, faultsOf, lengthOfPlan } from './faults.ts';
import { emptyPlan, type Plan, planAction, planSchema } from './plan.ts';
import { resolveDay } from './plan-day.ts';
import { readinessOf } from './readiness.ts';
import { settledSchema } from './settled.ts';

const day = (on: string) => ({ on });
const meeting = planAction.parse({
	key: 'meeting',
	kind: 'mandatory',
	form: 'meeting',
	text: '召开动员会',
	owner: '书记',
	from: day('2026-06-01'),
	due: day('2026-06-02'),
	clauses: ['c1'],
});
const plan: Plan = planSchema.parse({
	...emptyPlan,
	sections: { goals: '目标', content: '内容', steps: '步骤', organisation: '领导' },
	feature: '一支部一特色',
	clauses: [{ key: 'c1', text: '各党委召开动员会' }],
	indicators: [{ key: 'i', name: '办结率', unit: '%', baseline: 60, floor: 80, stretch: 95 }],
	actions: [meeting],
});
const codes = (one: Plan) => faultsOf(one, burdenOf(one.actions, 10, 6)).map(({ code }) => code);

test('a whole plan has no faults, and each thing that is missing is told', () => {
	expect(codes(plan)).toEqual([]);
	expect(codes(emptyPlan)).toEqual(expect.arrayContaining(['no_actions', 'section_empty', 'no_outcome', 'no_feature']));
	const broken = { ...meeting, owner: '', due: null, from: null, clauses: ['c9'], standard: '尽快开好' };
	expect(codes({ ...plan, actions: [broken] })).toEqual([
		'no_owner',
		'no_date',
		'meeting_without_window',
		'clause_unknown',
		'vague',
		'clause_unanswered',
	]);
	expect(codes({ ...plan, actions: [{ ...meeting, standard: '尽快开好，到会不少于80%' }] })).toEqual([]);
	const offered = { ...meeting, key: 'own', kind: 'optional' as const, form: 'act' as const, from: null, due: null };
	expect(codes({ ...plan, actions: [meeting, offered] })).toEqual(['no_date']);
	const phase = { key: 'p', name: '动员', from: null, until: day('2026-07-01'), exits: [], milestones: [] };
	const duty = { key: 'd', text: '督促检查', office: '' };
	expect(codes({ ...plan, phases: [phase], duties: [duty] })).toEqual(['no_date', 'no_owner']);
	const { must: held, should: told } = Object.groupBy(
		faultsOf({ ...plan, indicators: [], feature: '' }, burdenOf([meeting], 10, 6)),
		({ weight }) => weight,
	);
	expect([held?.map(({ code }) => code), told]).toEqual([['no_outcome', 'no_feature'], undefined]);
	const turned = { ...meeting, from: day('2026-06-03'), quotaLow: 3, quotaHigh: 2 };
	expect(codes({ ...plan, actions: [turned] })).toEqual(['quota_turned', 'window_turned']);
	expect(codes({ ...plan, actions: [{ ...meeting, due: { event: 'e', offsetDays: 3 } }] })).toEqual(['event_unknown']);
	expect(codes({ ...plan, feature: '长'.repeat(4500) })).toEqual([]);
	// What a section says already is not counted again.
	const said = { ...plan, sections: { ...plan.sections, content: meeting.text.repeat(2) } };
	expect(lengthOfPlan(said) - lengthOfPlan(plan)).toBe(meeting.text.length - plan.sections.content.length);
	expect(codes({ ...plan, feature: '长'.repeat(4500), form: 'special' })).toEqual(['too_long']);
	expect(
		codes({
			...plan,
			actions: Array.from({ length: 13 }, (_, i) => ({ ...meeting, key: `m${i}`, text: '长'.repeat(400) })),
		}),
	).toContain('too_long');
});

test('the burden is fields × organisations × frequency, in minutes a branch a month', () => {
	const visits = planAction.parse({
		key: 'v',
		kind: 'mandatory',
		form: 'act',
		text: '走访',
		every: 'monthly',
		quotaLow: 2,
	});
	const town = { ...visits, key: 't', types: ['committee' as const] };
	const burden = burdenOf([meeting, visits, town, { ...visits, key: 'o', kind: 'optional' }], 100, 6);
	expect(burden.rows.map(({ key, minutesAMonth }) => [key, minutesAMonth])).toEqual([
		['meeting', 15],
		['v', 20],
	]);
	expect(burden.minutesAMonth).toBe(35);
	expect(burden.rows[1]?.entriesAMonth).toBe(2 * 100 * 2);
	expect(codes({ ...plan, actions: [{ ...meeting, minutes: 2000 }] })).toEqual(['too_heavy']);
});

test('days move with their event, and are open while it has none', () => {
	const hung = { event: 'congress', offsetDays: -10 };
	expect(resolveDay(hung, [{ key: 'congress', name: '党代会', on: '2026-11-08' }])).toBe('2026-10-29');
	expect(resolveDay(hung, [{ key: 'congress', name: '党代会', on: null }])).toBe(null);
});

test('a revision tells what it changes, adds and takes out, and nothing else', () => {
	expect(differences(plan, structuredClone(plan))).toEqual([]);
	const revised: Plan = {
		...plan,
		feature: '一支部一品牌',
		clauses: [],
		actions: [
			{ ...meeting, due: day('2026-06-05') },
			{ ...meeting, key: 'second', text: '再开一次' },
		],
	};
	expect(differences(plan, revised).map(({ part, key, kind, field }) => [part, key, kind, field])).toEqual([
		['feature', '', 'changed', ''],
		['clauses', 'c1', 'removed', ''],
		['actions', 'meeting', 'changed', 'due'],
		['actions', 'second', 'added', ''],
	]);
});

test('what a revision changes is told by names and days, and every field of a plan has a word for it', () => {
	const postId = crypto.randomUUID();
	const held: Plan = {
		...plan,
		events: [{ key: 'e', name: '党代会', on: null }],
		phases: [{ key: 'p', name: '动员', from: null, until: null, exits: [], milestones: [] }],
		seats: [{ role: 'member', postId }],
	};
	const exit = { key: 'x', text: '到会率', judged: false, target: 90 };
	const milestone = { key: 'm', name: '碰头', on: day('2026-05-01') };
	const [phase] = held.phases;
	if (!phase) throw new Error('a phase');
	const revised: Plan = {
		...held,
		form: 'special',
		phases: [{ ...phase, until: { event: 'e', offsetDays: -3 }, exits: [exit], milestones: [milestone] }],
		seats: [{ role: 'head', postId }],
		actions: [{ ...meeting, clauses: [], types: ['branch'] }],
	};
	const rows = differences(held, revised, new Map([[postId, '望舒县委书记']]));
	expect(rows.map(({ name, field, before, after }) => [name, field, before, after])).toEqual([
		['', '', 'general', 'special'],
		['动员', 'until', null, { event: '党代会', offsetDays: -3 }],
		['动员', 'exits', [], ['到会率 90']],
		['动员', 'milestones', [], ['碰头 2026-05-01']],
		['望舒县委书记', 'role', 'member', 'head'],
		['召开动员会', 'clauses', ['各党委召开动员会'], []],
		['召开动员会', 'types', [], ['branch']],
	]);
	const { clauses, events, phases, standards, indicators, seats, duties, actions, inherited, groups } =
		planSchema.shape;
	const parts = [...Object.values(inherited.unwrap().shape).map((part) => part.unwrap().element.shape)];
	const lists = [clauses, events, phases, standards, indicators, seats, duties, actions, groups.unwrap()];
	const shapes = [...lists.map((one) => one.element.shape), settledSchema.shape];
	const fields = new Set([...shapes, ...parts].flatMap((shape) => Object.keys(shape)));
	expect([...fields].filter((field) => !['key', 'postId', 'settled', ...planFields].includes(field))).toEqual([]);
});

test('ready means five things', () => {
	expect(readinessOf(emptyPlan, { approved: false, organisations: 0 })).toEqual({
		group: false,
		plan: false,
		roster: false,
		baseline: false,
		publicity: false,
	});
	const ready = { ...plan, publicity: '公示栏', seats: [{ role: 'head' as const, postId: crypto.randomUUID() }] };
	expect(Object.values(readinessOf(ready, { approved: true, organisations: 3 }))).toEqual([
		true,
		true,
		true,
		true,
		true,
	]);
});

test('a revision tells what it adds to what comes from above, field by field', () => {
	const tightened = (due: string | null, criteria: string[]): Plan =>
		planSchema.parse({
			...plan,
			inherited: {
				actions: [{ key: 'upper', textAddition: '讲一课', due: due && { on: due } }],
				standards: [{ key: 'five', criteria }],
			},
		});
	const names = new Map([['upper', '讲党课']]);
	const of = { part: 'inherited', kind: 'changed', before: null } as const;
	const upper = { ...of, key: 'upper', name: '讲党课' };
	expect(differences(plan, tightened(null, []), names)).toEqual([{ ...upper, field: 'textAddition', after: '讲一课' }]);
	expect(differences(tightened(null, []), tightened('2026-06-01', ['甲', '乙']), names)).toEqual([
		{ ...upper, field: 'due', after: { on: '2026-06-01' } },
		{ ...of, key: 'five', name: '', field: 'criteria', after: ['甲', '乙'] },
	]);
});

test('of a share either number may be left open, none is no share, and there are no more than all', () => {
	const shared = (share: object | null) =>
		planAction.safeParse({ key: 'a', kind: 'mandatory', form: 'act', text: '整顿后进', share });
	expect(shared({ count: 3 }).data?.share).toEqual({ count: 3, of: null });
	expect(shared({ of: 9 }).data?.share).toEqual({ count: null, of: 9 });
	expect(shared({ count: null }).data?.share).toBeNull();
	expect(shared({}).data?.share).toBeNull();
	expect(shared(null).data?.share).toBeNull();
	expect(shared({ count: 3, of: 2 }).success).toBe(false);
});

test('a last day that is over is told of what the plan newly asks for, and of nothing that it asked for by then already', () => {
	const [first] = plan.actions;
	if (!first) throw new Error('the plan has no action');
	const due = (key: string, on: string) => ({ ...first, key, due: { on } });
	const revised = {
		...plan,
		actions: [due('past', '2026-11-20'), due('today', '2026-11-27'), due('kept', '2026-11-01')],
	};
	const told = (inForce: Plan | null) => daysPast(revised, inForce, '2026-11-27').map(({ code, part }) => [code, part]);
	expect(told(null)).toEqual([
		['day_past', 'past'],
		['day_past', 'kept'],
	]);
	expect(told({ ...plan, actions: [due('past', '2026-12-20'), due('kept', '2026-11-01')] })).toEqual([
		['day_past', 'past'],
	]);
});
