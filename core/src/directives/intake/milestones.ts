import type { Meaning } from '../compile/index.ts';
import { blankItem } from '../desk/index.ts';
import { first } from './details.ts';
import type { Proposal, Reading } from './propose.ts';
import { sentenceAround } from './words.ts';

/** The mention that speaks of it as a 节点, else the first. */
const told = (text: string, mentions: readonly Meaning[]): Meaning | undefined =>
	mentions.find((one) => {
		const { start, end } = sentenceAround(text, one);
		return text.slice(start, end).includes('节点');
	}) ?? mentions[0];

/** One milestone for each event that dates hang on. Source: R59, R65. */
export function milestones({ text, clauses, byRule }: Reading): Proposal[] {
	const named = Map.groupBy(byRule('until an event'), ({ value }) => first(value.event));
	return [...named].flatMap(([event, mentions]): Proposal[] => {
		const mention = told(text, mentions);
		if (event === null || mention === undefined) return [];
		const { start, end, rule } = mention;
		const clause = clauses.find(({ spans }) => spans.some((span) => start >= span.start && start < span.end));
		return [
			{
				...blankItem,
				kind: 'milestone',
				text: event,
				clauses: [clause?.id ?? clauses[0]?.id ?? ''],
				state: 'proposed',
				event,
				offsetDays: 0,
				rule,
				said: { start, end },
			},
		];
	});
}
