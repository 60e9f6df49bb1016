import { median, round } from '../lib/report.ts';
import { type Memory, memoryOf } from './memory.ts';

/** MB after so many documents. */
export interface Point extends Memory {
	readonly documents: number;
}

/** A reading after each of this many documents goes into a point, which is their median: one moment says little. */
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
		const told = this.#recent.every(({ pss }) => pss !== null);
		const point = {
			documents,
			rss: of(({ rss }) => rss),
			pss: told ? of(({ pss }) => pss ?? 0) : null,
			processes: of(({ processes }) => processes),
		};
		this.points.push(point);
		this.#recent = [];
		const proportional = point.pss === null ? '' : `, proportional ${point.pss} MB`;
		console.log(`  ${documents} documents: resident ${point.rss} MB${proportional}, ${point.processes} processes`);
	}

	/** The last point over the first, by proportional memory where it is known. */
	ratio(): number {
		const [first, last] = [this.points[0], this.points.at(-1)];
		if (!first || !last) return Number.NaN;
		const both = first.pss !== null && last.pss !== null;
		return round(both ? (last.pss ?? 0) / (first.pss ?? 1) : last.rss / first.rss, 2);
	}
}
