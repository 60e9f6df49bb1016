import { isGeneral } from '../words/organs.ts';
import { keyOf } from './check-key.ts';
import type { DeskItem, Draft } from './draft.ts';
import { fatesOf } from './fate.ts';
import { goneIn, isStale } from './stale.ts';

/** What is asked before a draft may go on. Source: R63, R30, R31, and the limits of length of 2024. */
export const lintCodes = [
	'no_owner',
	'no_date',
	'no_start',
	'no_exits',
	'no_seats',
	'how_many',
	'vague_measure',
	'no_measure',
	'no_standard',
	'clause_open',
	'clause_waiting',
	'clause_gone',
	'item_stale',
	'finding_open',
	'event_open',
	'no_outcome',
	'no_feature',
	'section_missing',
	'too_long',
	'no_items',
] as const;
export type LintCode = (typeof lintCodes)[number];

export interface Lint {
	/** Tells it from the others, also after other acts, as long as it says the same. */
	readonly key: string;
	readonly code: LintCode;
	/** must: the draft cannot go on; should: a person has been told. */
	readonly weight: 'must' | 'should';
	/** Where it leads. */
	readonly item: string | null;
	readonly clause: string | null;
	readonly finding: string | null;
	/** The words it is about, a section, or how many characters of how many. */
	readonly about: string;
	/** Why a person leaves it as it is; null where nobody said so. */
	readonly waived: string | null;
}

/** A draft of which nothing is accepted is left for no reason: there is nothing to go on with. */
export const mayWaive = ({ weight, code, waived }: Lint): boolean =>
	weight === 'must' && code !== 'no_items' && waived === null;

/** What keeps a draft from being closed, and a campaign from being made of it. */
export const leftIn = (checks: readonly Lint[]): Lint[] =>
	checks.filter(({ weight, waived }) => weight === 'must' && waived === null);

/** A general document holds at most so many characters, one on a special matter so many. */
export const lengthLimits = { general: 5000, special: 4000 } as const;
export type DocumentForm = keyof typeof lengthLimits;
const documentForms = Object.keys(lengthLimits) as readonly DocumentForm[];

const vague =
	/第一时间|尽快|抓紧|及时|适时|逐步|(?:明显|显著|有效|不断|进一步|大力|切实|着力|更加)[\u4e00-\u9fff]{0,4}(?:增强|提高|提升|改善|加强|推进|完善)?|一定程度|若干|适当|努力|积极|有关部门/;
const countable =
	/[0-9０-９一二两三四五六七八九十百千]+\s*(?:%|％|项|个|名|件|次|篇|户|人|条|批|例|天|日|小时|分)|百分之|全部|逐一/;

/** Words that nobody can measure by, and none beside them that can be counted. */
export const isVague = (measure: string): boolean => vague.test(measure) && !countable.test(measure);

/** Words that leave a number unsaid. Source: R20. */
const unsaid = /一些|有些|少数|个别|部分(?!门)|一批|(?<!至|不)少量|若干/;

/** The four parts of a plan, by the words their headings use. Source: R31. */
const sections = {
	goals: /目标|总体要求|指导思想|目的/,
	content: /内容|任务|重点|标准|要求/,
	steps: /步骤|阶段|时段|时间|安排|进度/,
	organisation: /组织|领导|保障|督查|责任/,
} as const;
const sectionNames = Object.keys(sections) as readonly (keyof typeof sections)[];

type Fault = Omit<Lint, 'key' | 'waived'>;
const fault = (code: LintCode, weight: Lint['weight'], rest: Partial<Fault> = {}): Fault => ({
	code,
	weight,
	item: null,
	clause: null,
	finding: null,
	about: '',
	...rest,
});

/** Kinds of items that somebody has to do. */
const done: ReadonlySet<string> = new Set(['action', 'quota', 'duty', 'group']);

/** 各党支部, with their type, are each in charge of their own; 县教育局 is one, of whatever type others of the item are. */
const isOfEach = ({ ownerSaid, types }: DeskItem): boolean =>
	ownerSaid !== null && isGeneral(ownerSaid) && types.length > 0;

/** Somebody has to do it, and nobody is named. */
export const lacksOwner = (item: DeskItem): boolean =>
	done.has(item.kind) && item.ownerOrganisation === null && item.ownerPost === null && !isOfEach(item);

/** Kinds of items that have a day. What an office oversees or coordinates lasts until the campaign ends, unless its words name a day. */
const dated: ReadonlySet<string> = new Set(['action', 'quota', 'group', 'phase', 'milestone']);

/** It has to be done by a day, and none is said. One that hangs on an event has its date as soon as the event has: the event is told once, by itself. */
export const lacksDate = ({ kind, dueOn, event }: DeskItem): boolean =>
	dated.has(kind) && dueOn === null && event === null;

/** One whose clause is gone is told by the clause. */
function staleFaults(draft: Draft): Fault[] {
	const isGone = goneIn(draft);
	return draft.items
		.filter((item) => isStale(item) && !isGone(item))
		.map(({ id, clauses, text }) => fault('item_stale', 'must', { item: id, clause: clauses[0] ?? null, about: text }));
}

function itemFaults(item: DeskItem): Fault[] {
	const of = { item: item.id, clause: item.clauses[0] ?? null, about: item.text };
	const found: Fault[] = [];
	if (lacksOwner(item)) found.push(fault('no_owner', 'must', of));
	if (lacksDate(item)) found.push(fault('no_date', 'must', of));
	if (item.every !== 'once' && item.startsOn === null) found.push(fault('no_start', 'must', of));
	if (item.kind === 'phase' && item.measure === null) found.push(fault('no_exits', 'should', of));
	if (item.kind === 'group' && item.seats.length === 0) found.push(fault('no_seats', 'should', of));
	const some = unsaid.exec(item.text)?.[0];
	if (some !== undefined && item.partCount === null) found.push(fault('how_many', 'should', { ...of, about: some }));
	if (item.kind === 'goal' && item.measure === null) found.push(fault('no_measure', 'must', of));
	// What must be reached when a phase ends may be judged by people.
	if (item.kind !== 'phase' && item.measure !== null && isVague(item.measure)) {
		found.push(fault('vague_measure', 'must', { ...of, about: vague.exec(item.measure)?.[0] ?? '' }));
	}
	if (item.kind === 'standard' && item.standard === null) found.push(fault('no_standard', 'should', of));
	return found;
}

function clauseFaults(draft: Draft, text: string): Fault[] {
	const found = fatesOf(draft, text);
	const code = { open: 'clause_open', waiting: 'clause_waiting', gone: 'clause_gone' } as const;
	const proposed = new Set(draft.items.flatMap(({ state, clauses }) => (state === 'proposed' ? clauses : [])));
	return draft.clauses.flatMap(({ id, heading, title }) => {
		const fate = found.get(id);
		// One that waits for an item whose words changed is told by the item.
		if (fate === 'waiting' && !proposed.has(id)) return [];
		return fate === 'open' || fate === 'waiting' || fate === 'gone'
			? [fault(code[fate], 'must', { clause: id, about: title ?? heading })]
			: [];
	});
}

/** How many characters a plan made of these items would hold at least. */
export const lengthOf = (items: readonly DeskItem[]): number =>
	items
		.flatMap(({ text, measure, standard }) => [text, measure ?? '', standard ?? ''])
		.reduce((sum, words) => sum + words.replace(/\s/g, '').length, 0);

function wholeFaults(draft: Draft, accepted: readonly DeskItem[], form: DocumentForm): Fault[] {
	if (accepted.length === 0) return [fault('no_items', 'must')];
	const found: Fault[] = [];
	const words = [
		...draft.clauses.map(({ heading, title }) => title ?? heading),
		...accepted.map(({ text }) => text),
	].join('\n');
	for (const name of sectionNames) {
		if (!sections[name].test(words)) found.push(fault('section_missing', 'should', { about: name }));
	}
	if (!accepted.some(({ measure }) => measure !== null)) found.push(fault('no_outcome', 'must'));
	if (!accepted.some(({ mandatory, text }) => !mandatory || /特色|亮点|品牌/.test(text))) {
		found.push(fault('no_feature', 'should'));
	}
	const length = lengthOf(accepted);
	if (length > lengthLimits[form]) {
		found.push(fault('too_long', 'must', { about: `${length}/${lengthLimits[form]}` }));
	}
	return found;
}

/**
 * All that stands in the way of a draft, the gravest first within its order; empty where it is clean.
 * @param text the words that lie on the desk
 */
export function lint(draft: Draft, text: string, form: DocumentForm): Lint[] {
	const accepted = draft.items.filter(({ state }) => state === 'accepted');
	const used = new Set(accepted.filter(({ dueOn }) => dueOn === null).map(({ event }) => event));
	const all = [
		...wholeFaults(draft, accepted, form),
		...clauseFaults(draft, text),
		...staleFaults(draft),
		...accepted.flatMap(itemFaults),
		...draft.events
			.filter(({ id, on }) => on === null && used.has(id))
			.map(({ id }) => fault('event_open', 'should', { about: id })),
		...draft.findings
			.filter(({ decision }) => decision === 'open')
			.map(({ id, found }) => fault('finding_open', 'should', { finding: id, about: found })),
	];
	const waived = new Map(draft.waivers.map(({ id, reason }) => [id, reason]));
	const told = all.map((check) => ({ ...check, key: keyOf(check), waived: waived.get(keyOf(check)) ?? null }));
	return [...told.filter(({ weight }) => weight === 'must'), ...told.filter(({ weight }) => weight === 'should')];
}

/** All that stands in the way of a draft, whichever form its document has. */
const lintOfAll = (draft: Draft, text: string): Lint[] => documentForms.flatMap((form) => lint(draft, text, form));

/** The checks for which a reason may be given now, by their keys. */
export const waivable = (draft: Draft, text: string): Set<string> =>
	new Set(lintOfAll(draft, text).flatMap((check) => (mayWaive({ ...check, waived: null }) ? [check.key] : [])));

/** The draft without reasons for what stands in its way no more: what is mended and breaks again is asked about again. */
export function withoutOldWaivers(draft: Draft, text: string): Draft {
	if (draft.waivers.length === 0) return draft;
	const open = waivable(draft, text);
	return { ...draft, waivers: draft.waivers.filter(({ id }) => open.has(id)) };
}
