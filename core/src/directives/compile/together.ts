import type { OutlineNode } from '../outline/read.ts';
import { heldAgainstDates } from './duration.ts';
import { withLabels } from './labels.ts';
import type { Meaning } from './meaning.ts';
import { withOwners } from './owner.ts';
import { type Placed, sentenceAt, sentenceStarts, telling } from './placed.ts';
import { planParts } from './plan-parts.ts';

/** The stages from a good piece of work to its being known, by the acts that ask for each. */
const stages = ['collect experience', 'highlights', 'submit', 'publicity', 'showcase'];

/** What somebody has to do, how many of it, when, and what it earns. */
const things: ReadonlySet<string> = new Set(['action', 'duty', 'group', 'quota', 'phase', 'points']);

/** What may stand behind the name of an activity in a title that is nothing more: 结对帮扶活动. */
const bare = /^(?:活动|工作|制度|机制)?$/;

/** 加强宣传引导 or 集中学习 as the title of a clause says what its sentences are about, where they say what to do; else it says that itself. */
function isNoTitle(clauses: readonly OutlineNode[], begun: readonly number[]): (placed: Placed) => boolean {
	const byId = new Map(clauses.map((one) => [one.id, one]));
	/** Whether something to do begins from one place on and before another. */
	const isSaid = (from: number, to: number): boolean => {
		const last = begun[sentenceAt(begun, to - 1)];
		return last !== undefined && from <= last && last < to;
	};
	return ({ meaning: { kind, rule, clause, start, end } }) => {
		const own = byId.get(clause ?? '');
		if (kind !== 'action' || rule === 'asked' || own === undefined) return true;
		const titleEnd = own.start + own.heading.length;
		const isTitle = start <= own.start + own.marker.length + 3 && end <= titleEnd + 1;
		const isWhole = rule === 'to do' || bare.test(own.heading.slice(end - own.start).trim());
		return !isTitle || !isWhole || !isSaid(titleEnd, own.end);
	};
}

/** What meanings say only beside others: who has to do it, whether dates agree, which parts of a plan are there. */
export function together(
	text: string,
	read: readonly Placed[],
	listed: readonly Meaning[],
	clauses: readonly OutlineNode[],
): Meaning[] {
	const starts = sentenceStarts(text);
	const rules = new Set(read.map(({ meaning }) => meaning.rule));
	const firstPhase = read.find(({ meaning }) => meaning.rule === 'phase to an event')?.meaning.value.from;
	const more = (placed: Placed): Placed => {
		const { rule, value } = placed.meaning;
		if (rule === 'duration') {
			const sentence = sentenceAt(starts, placed.from);
			const words = text.slice(starts[sentence], starts[sentence + 1] ?? text.length);
			const first = typeof firstPhase === 'string' ? firstPhase : null;
			return telling(placed, heldAgainstDates(String(value.length), words, first));
		}
		if (rule === 'plan template') return telling(placed, planParts(placed.meaning.found, clauses));
		if (rule === 'publicity behind') return telling(placed, { stages: stages.filter((stage) => rules.has(stage)) });
		return placed;
	};
	const said = [...read.map(({ meaning }) => meaning), ...listed].filter(({ kind }) => things.has(kind));
	const begun = said.map(({ start }) => start).toSorted((a, b) => a - b);
	const owned = withOwners(text, read.filter(isNoTitle(clauses, begun)).map(more));
	return [...withLabels(text, owned, clauses).map(({ meaning }) => meaning), ...listed];
}
