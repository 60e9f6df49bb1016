import { median, round } from '../lib/report.ts';
import { kinds } from './kinds.ts';
import { type Memory, memoryOf, totalOf } from './memory.ts';

/** MB after so many documents. */
export interface Point extends Memory {
	readonly documents: number;
	/** All kinds together. */
	readonly total: number;
}

/** So many readings, one after each document, go into a point, which is their median: one moment says little. */
const readings = 10;

/** The memory of the product as documents go through it. */
export class Curve {
	readonly points: Point[] = [];
	readonly #pid: number;
	readonly #every: number;
	#recent: Memory[] = [];

	/** @param every a point after each of this many documents */
	constructor(pid: number, every: number) {
		this.#pid = pid;
		this.#every = every;
	}

	/** To be called after each document. */
	note(documents: number): void {
		const left = (this.#every - (documents % this.#every)) % this.#every;
		if (left >= readings) return;
		this.#recent.push(memoryOf(this.#pid));
		if (left > 0) return;
		const of = (value: (memory: Memory) => number) => round(median(this.#recent.map(value)));
		const [web, worker, converter, database] = kinds.map((kind) => of(({ pss }) => pss[kind]));
		const pss = { web: web ?? 0, worker: worker ?? 0, converter: converter ?? 0, database: database ?? 0 };
		const point = { documents, rss: of(({ rss }) => rss), total: of(totalOf), pss };
		this.points.push(point);
		this.#recent = [];
		const parts = kinds.map((kind) => `${kind} ${pss[kind]}`).join(', ');
		console.log(`  ${documents} documents: ${point.total} MB (${parts}); resident sets ${point.rss} MB`);
	}

	/** The last point over the first. */
	ratio(): number {
		return round((this.points.at(-1)?.total ?? 0) / (this.points[0]?.total ?? 0), 2);
	}
}
