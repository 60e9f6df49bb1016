import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/lib/paths.mjs';

/**
 * Keeps what a story shows as a picture for the documentation, where the variable PICTURES names a folder of the repository:
 * `PICTURES=docs/screenshots npx vitest run --root e2e src/county.test.ts`. Without it nothing is kept.
 */
export async function picture(page: Page, name: string): Promise<void> {
	const folder = process.env.PICTURES;
	if (folder) await page.screenshot({ path: join(root, folder, `${name}.png`), animations: 'disabled' });
}
