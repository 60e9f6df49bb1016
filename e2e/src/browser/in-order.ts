import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desktop, phone, type Visitor } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of any weight, each with where it stands. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const { violations: found } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
	return found.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html.slice(0, 200)}`));
}

/** How many pixels a page is wider than its window. */
export const overhang = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What fades in or out has other colours meanwhile. */
const atRest = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		const moving = document
			.getAnimations()
			.filter(({ playState }) => playState === 'running')
			.filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
		await Promise.allSettled(moving.map(({ finished }) => finished));
	});

/** On a wide and on a narrow screen: nothing to scroll sideways for, and nothing that axe finds. */
export async function expectInOrder({ page }: Visitor): Promise<void> {
	for (const size of [desktop, phone]) {
		await page.setViewportSize(size);
		expect(await overhang(page), `overhang at ${size.width}`).toBe(0);
		await atRest(page);
		expect(await violations(page), `violations at ${size.width}`).toEqual([]);
	}
}
