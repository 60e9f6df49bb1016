import { openPacked } from '@pacesetter/core/directives/proofread';
import { expect, test } from 'vitest';
import { pack } from './pack.ts';

const runs = (from: number, count: number): string[] =>
	Array.from({ length: count }, (_, at) =>
		String.fromCharCode(0x4e00 + ((from + at) % 5000), 0x4e00 + Math.floor((from + at) / 7)),
	);

test('what was packed is told at its level, and what was not is told as unseen', () => {
	const levels = new Map(runs(0, 20_000).map((run, at) => [run, 1 + (at % 15)]));
	const level = openPacked(pack(levels));
	for (const [run, own] of levels) expect(level(run)).toBe(own);
	const others = runs(40_000, 20_000).filter((run) => level(run) > 0);
	expect(others.length).toBeLessThan(20);
});
