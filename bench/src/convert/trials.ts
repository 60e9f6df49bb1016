import { basename } from 'node:path';
import { inTemporary } from '../lib/folders.ts';
import { inLanes } from '../lib/lanes.ts';
import { median, round } from '../lib/report.ts';
import type { Made, Side } from './side.ts';

type Both<T> = readonly [ours: T, peer: T];

/** One document alone, turn by turn. @returns each side's median in milliseconds */
export async function runSingle(sides: Both<Side>, file: string, times: number): Promise<Both<number>> {
	for (const side of sides) {
		const made = await inTemporary((out) => side.convert(file, out, 0));
		console.log(`  ${side.name}: ${describe([made])}`);
	}
	return alternate(sides, times, async (side) => {
		let ms = 0;
		await inTemporary(async (out) => {
			const began = performance.now();
			await side.convert(file, out, 0);
			ms = performance.now() - began;
		});
		return ms;
	});
}

/** All documents, some at once, turn by turn. A document that a side fails on counts nothing for it. @returns medians of documents a minute */
export function runBatch(
	sides: Both<Side>,
	files: readonly string[],
	atOnce: number,
	times: number,
): Promise<Both<number>> {
	return alternate(sides, times, async (side) => {
		const made: Made[] = [];
		const began = performance.now();
		await inLanes(files, atOnce, (file, lane) =>
			inTemporary(async (out) => {
				try {
					made.push(await side.convert(file, out, lane));
				} catch (error) {
					console.log(`  ${side.name} failed on ${basename(file)}: ${error instanceof Error ? error.message : error}`);
				}
			}),
		);
		const minutes = (performance.now() - began) / 60_000;
		console.log(`  ${side.name}: ${made.length} documents, ${describe(made)}, ${round(minutes * 60, 1)} s`);
		return made.length / minutes;
	});
}

async function alternate(
	sides: Both<Side>,
	times: number,
	measure: (side: Side) => Promise<number>,
): Promise<Both<number>> {
	const figures: Both<number[]> = [[], []];
	for (let time = 0; time < times; time++) {
		figures[0].push(await measure(sides[0]));
		figures[1].push(await measure(sides[1]));
	}
	console.log(`  ours ${figures[0].map((f) => round(f)).join(' ')}; peer ${figures[1].map((f) => round(f)).join(' ')}`);
	return [median(figures[0]), median(figures[1])];
}

function describe(made: readonly Made[]): string {
	const pages = made.reduce((sum, each) => sum + each.pages, 0);
	const pixels = made.reduce((sum, each) => sum + each.pixels, 0);
	return `${pages} pages, ${round(pixels / 1_000_000, 1)} million pixels`;
}
