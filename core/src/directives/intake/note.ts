import type { Compiled, Meaning } from '../compile/index.ts';
import type { Finding } from '../proofread/finding.ts';
import type { Span } from '../source.ts';
import type { DeskNote, NoteCode } from './codes.ts';
import { first, texts } from './details.ts';
import { mendedWords } from './words.ts';

const longest = 60;
const short = (words: string): string => (words.length > longest ? `${words.slice(0, longest)}…` : words);

const problems: Readonly<Record<string, NoteCode>> = {
	basics: 'problem_basics',
	'branch vitality': 'problem_vitality',
	leadership: 'problem_leadership',
	'member role': 'problem_member',
	publicity: 'problem_publicity',
};

/** By the rule that read it, where that says more than its kind. */
const byRule: Readonly<Record<string, NoteCode>> = {
	'named problem': 'problem_named',
	'rank by year': 'rank',
	deployment: 'upper_deployed',
	ground: 'upper_ground',
	'campaign before': 'before_named',
	'closed with open work': 'before_closed',
	'open issues': 'before_open',
	'measures go on': 'before_measures',
	'rectification goes on': 'before_rectification',
	'said before': 'said_before',
	stages: 'stages',
	round: 'next_round',
	exit: 'exit',
	points: 'points',
	veto: 'points_rule',
	'first person': 'first_person',
	'in charge': 'in_charge',
	'first responsible': 'first_responsible',
	addressee: 'addressed',
	'dual role': 'two_roles',
	coordination: 'coordination',
	pillar: 'pillar',
	'pillars named': 'pillars',
	'plan template': 'sections',
	'sections to inherit': 'sections_below',
	'look back': 'look_back',
	'until an event': 'event',
	'mandatory and optional': 'binding',
	combined: 'combined',
	readiness: 'ready',
	'as above': 'as_above',
};
const byKind: Readonly<Partial<Record<Meaning['kind'], NoteCode>>> = {
	quantifier: 'how_many',
	event: 'event',
	quota: 'quota',
	goal: 'also_goal',
	standard: 'also_standard',
	action: 'also_action',
	duty: 'also_duty',
};

function codeOf({ kind, rule, value }: Meaning): NoteCode {
	if (kind === 'vague') {
		const needs = String(value.needs);
		return needs.includes('before') ? 'than_before' : /date|hours/.test(needs) ? 'when' : 'how_measured';
	}
	if (rule === 'finding' || rule === 'publicity behind')
		return value.severe === true ? 'problem_severe' : (problems[String(value.class)] ?? 'problem_other');
	if (kind === 'recurring') return first(value.every) === null ? 'rounds' : 'rounds_every';
	if (kind === 'duration')
		return value.agrees === false ? 'lasts_differs' : value.agrees === true ? 'lasts_agrees' : 'lasts_unknown';
	if (kind === 'deadline' && rule !== 'look back')
		return value.relative === true && !first(value.on) ? 'due_relative' : 'due';
	return byRule[rule] ?? byKind[kind] ?? 'other';
}

/** Values that hold words of the text or numbers; the others are words of the rules themselves. */
const spoken: ReadonlySet<string> = new Set(
	'of who what campaign length from until months event post asks name role points with years count unit when every'.split(
		' ',
	),
);

/** What its sentence speaks of. */
function wordsOf({ value }: Meaning, said: string): DeskNote['words'] {
	const list = texts(value.sections ?? value.roles).join('、');
	const told = Object.entries({ ...value, ...(list === '' ? {} : { list }) }).flatMap(
		([name, one]): [string, string | number][] => {
			if (!spoken.has(name) && name !== 'list') return [];
			if (typeof one === 'number') return [[name, one]];
			const words = texts(one).join('、');
			return words === '' ? [] : [[name, short(words)]];
		},
	);
	return { ...Object.fromEntries(told), said: short(said) };
}

/** Of two items' words one is told; what only names the owner of an item is told by the item. */
const silent: ReadonlySet<string> = new Set(['asked']);

/** Everything that the rules read and that became no item, in the order of the text. @param items what became of the others */
export function notesOf(
	text: string,
	{ meanings }: Compiled,
	findings: readonly Finding[],
	items: readonly { readonly rule: string | null; readonly said: Span | null }[],
): DeskNote[] {
	const taken = new Set(items.map(({ rule, said }) => `${rule} ${said?.start}`));
	return meanings
		.filter(({ rule, start }) => !silent.has(rule) && !taken.has(`${rule} ${start}`))
		.map((meaning) => ({
			start: meaning.start,
			end: meaning.end,
			code: codeOf(meaning),
			words: wordsOf(meaning, mendedWords(text, meaning, findings)),
		}));
}
