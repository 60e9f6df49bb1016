import type { OutlineNode } from '../outline/read.ts';
import type { MeaningValue } from './meaning.ts';

/** The four parts of a plan, by the words that texts name them with. */
const parts: readonly (readonly [string, RegExp])[] = [
	['goals', /指导思想|总体要求|目标要求|目标任务|工作目标|总体目标|主要目标/],
	['content', /主要内容|重点任务|主要任务|工作内容|活动内容|主要措施/],
	['steps', /方法步骤|时间步骤|实施步骤|工作步骤|时间安排|进度安排|阶段/],
	['organisation', /组织领导|加强领导|保障措施|组织保障|组织实施/],
];

/** Which clause holds each part of a plan, by its heading; what is only spoken of is told by its words; and what is missing. */
export function planParts(said: string, clauses: readonly OutlineNode[]): MeaningValue {
	const found = parts.map(([name, words]) => {
		const clause = clauses.find(({ heading }) => words.test(heading));
		return { name, by: clause?.heading ?? words.exec(said)?.[0] };
	});
	return {
		parts: found.flatMap(({ name, by }) => (by === undefined ? [] : [`${name}: ${by}`])),
		missing: found.flatMap(({ name, by }) => (by === undefined ? [name] : [])),
	};
}
