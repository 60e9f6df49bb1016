import { percentile, round } from '../lib/report.ts';
import type { Question } from './dataset.ts';

export interface Score {
	readonly queries: number;
	readonly 'R@10': number;
	readonly 'MRR@10': number;
	readonly p50: number;
	readonly p95: number;
}

/** Which passages a search gives for a question, best first; at most ten count. */
export type Search = (q: string) => Promise<readonly string[]> | readonly string[];

/** The share of the answers among the first ten, how high the first of them stands, and how long it took. */
export async function scoreOf(search: Search, questions: readonly Question[]): Promise<Score> {
	const times: number[] = [];
	let [recall, rank] = [0, 0];
	for (const { q, ids } of questions) {
		const start = performance.now();
		const found = (await search(q)).slice(0, 10);
		times.push(performance.now() - start);
		recall += ids.filter((id) => found.includes(id)).length / ids.length;
		const first = found.findIndex((id) => ids.includes(id));
		if (first >= 0) rank += 1 / (first + 1);
	}
	return {
		queries: questions.length,
		'R@10': round(recall / questions.length, 4),
		'MRR@10': round(rank / questions.length, 4),
		p50: round(percentile(times, 0.5), 1),
		p95: round(percentile(times, 0.95), 1),
	};
}

/** So many of the questions, evenly taken. */
export const evenly = (questions: readonly Question[], most: number): Question[] =>
	questions.filter((_, index) => index % Math.ceil(questions.length / most) === 0);
