import type { OutlineNode } from '../outline/read.ts';
import { heldAgainstDates } from './duration.ts';
import { withLabels } from './labels.ts';
import type { Meaning } from './meaning.ts';
import { withOwners } from './owner.ts';
import { type Placed, sentenceAt, sentenceStarts, telling } from './placed.ts';
import { planParts } from './plan-parts.ts';

/** The stages from a good piece of work to its being known, by the acts that ask for each. */
const stages = ['collect experience', 'highlights', 'submit', 'publicity', 'showcase'];

/** 加强宣传引导 as the title of a clause says what its sentences are about; they say what to do. */
function isNoTitle(clauses: readonly OutlineNode[]): (placed: Placed) => boolean {
	const titled = new Map(
		clauses.filter(({ start, end, heading }) => end - start > heading.length + 8).map((one) => [one.id, one]),
	);
	return ({ meaning: { rule, clause, start, end } }) => {
		const own = titled.get(clause ?? '');
		return (
			rule !== 'to do' ||
			own === undefined ||
			start > own.start + own.marker.length + 3 ||
			end > own.start + own.heading.length + 1
		);
	};
}

/** What meanings say only beside others: who has to do it, whether dates agree, which parts of a plan are there. */
export function together(text: string, read: readonly Placed[], clauses: readonly OutlineNode[]): Meaning[] {
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
	return withLabels(withOwners(text, read.filter(isNoTitle(clauses)).map(more))).map(({ meaning }) => meaning);
}
