import { setTimeout as delay } from 'node:timers/promises';
import { searchResult } from '@pacesetter/core/search';
import { anyOf, type Chance, chance } from '../lib/chance.ts';
import { percentile, round } from '../lib/report.ts';

interface Times {
	readonly count: number;
	/** Milliseconds to the whole answer. */
	readonly p50: number;
	readonly p95: number;
}

export interface Reads {
	/** The page with the results, as a browser asks for it. */
	readonly searches: Times;
	/** The page of a document. */
	readonly pages: Times;
	readonly pictures: Times;
	/** Answers that were not 2xx. */
	readonly failed: number;
}

/** What the sample documents are about. */
const queries = [
	'争先进位',
	'党支部',
	'服务群众',
	'实施方案',
	'第一季度',
	'便民服务点',
	'动员会 讲话',
	'"组织部"',
	'党员名册',
	'整改',
];
/** Between two clicks of one reader, in milliseconds: so long on average. */
const pause = 2000;

interface Kept {
	readonly searches: number[];
	readonly pages: number[];
	readonly pictures: number[];
	failed: number;
}

/** So many readers without an account, who search, open what they find and look at its first page, until told to stop. */
export async function readFor(address: string, readers: number, stop: AbortSignal): Promise<Reads> {
	const kept: Kept = { searches: [], pages: [], pictures: [], failed: 0 };
	await Promise.all(Array.from({ length: readers }, (_, index) => readAs(address, index, stop, kept)));
	const { failed, ...times } = kept;
	const timesOf = (all: readonly number[]): Times => ({
		count: all.length,
		p50: round(percentile(all, 0.5)),
		p95: round(percentile(all, 0.95)),
	});
	return { searches: timesOf(times.searches), pages: timesOf(times.pages), pictures: timesOf(times.pictures), failed };
}

async function readAs(address: string, index: number, stop: AbortSignal, kept: Kept): Promise<void> {
	const random = chance(index + 1);
	const headers = { 'x-forwarded-for': `10.0.0.${index + 1}` };
	const timed = async (path: string, into: number[]): Promise<void> => {
		const began = performance.now();
		const answer = await fetch(address + path, { headers });
		await answer.arrayBuffer();
		into.push(performance.now() - began);
		if (!answer.ok) kept.failed += 1;
	};
	while (await rest(random, stop)) {
		const q = encodeURIComponent(anyOf(queries, random));
		await timed(`/search?q=${q}`, kept.searches);
		// What the page with the results shows; asked for again to know what could be clicked.
		const found = searchResult.parse(await (await fetch(`${address}/api/search?q=${q}`, { headers })).json());
		if (found.items.length === 0 || !(await rest(random, stop))) continue;
		const { number } = anyOf(found.items, random);
		await timed(`/documents/${number}`, kept.pages);
		await timed(`/api/documents/${number}/versions/1/pages/1/800`, kept.pictures);
	}
}

/** The time between two clicks. @returns false once the reader is told to stop */
async function rest(random: Chance, stop: AbortSignal): Promise<boolean> {
	await delay(random() * 2 * pause, undefined, { signal: stop }).catch(() => undefined);
	return !stop.aborted;
}
