import { expect, test } from 'vitest';
import { fitted } from './fit.ts';
import { chance } from './plant.ts';

test('weights tell what was drawn by known ones', () => {
	const random = chance(1);
	const examples = Array.from({ length: 20_000 }, () => {
		const evidence = Float64Array.of(1, random() * 2, random() * 2);
		const odds = -1 + 2 * (evidence[1] ?? 0) - 1.5 * (evidence[2] ?? 0);
		return { evidence, slip: random() < 1 / (1 + Math.exp(-odds)) };
	});
	const [always = 0, up = 0, down = 0] = fitted(examples, 3);
	expect(always).toBeCloseTo(-1, 0);
	expect(up).toBeCloseTo(2, 0);
	expect(down).toBeCloseTo(-1.5, 0);
});
