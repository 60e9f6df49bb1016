import { beforeAll, expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { inkAround } from './browser/ink.ts';
import { sampleFile } from './documents/files.ts';
import { type DocumentFacts, sharedLibrary } from './product/library.ts';

const { stranger } = visitors();
const library = sharedLibrary();
let document: DocumentFacts;

beforeAll(async () => {
	document = await library.publish(sampleFile('plan.docx'));
});

async function openFirstPage() {
	// High enough to show the whole page at once.
	const visitor = await stranger({ viewport: { width: 1280, height: 1700 } });
	await visitor.open(`/documents/${document.number}`);
	const runs = visitor.page.locator('#page-1 [data-text-layer] span');
	// The script has fitted every run to its width in the picture.
	await visitor.page.locator('#page-1 [data-watched]').waitFor();
	return { ...visitor, runs };
}

it('gives the words of the page when they are selected with the mouse', async () => {
	const { page, runs } = await openFirstPage();
	const [first, last] = [await runs.nth(3).boundingBox(), await runs.nth(7).boundingBox()];
	const lines = (await runs.allTextContents()).slice(3, 8);
	if (!first || !last) throw new Error('The page has fewer than eight lines.');
	await page.mouse.move(first.x + 1, first.y + first.height / 2);
	await page.mouse.down();
	await page.mouse.move(last.x + last.width - 1, last.y + last.height / 2, { steps: 5 });
	await page.mouse.up();
	const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
	const plain = (text: string) => text.replace(/\s/g, '');
	expect(plain(selected)).toBe(plain(lines.join('')));
	const words = (await library.pages(document.number))[0]?.text ?? '';
	expect(plain(words)).toContain(plain(lines[2] ?? 'no third line'));
});

it('lies over the printed characters', async () => {
	const { runs } = await openFirstPage();
	await expect.poll(() => runs.first().evaluate((run) => run.style.getPropertyValue('--k'))).not.toBe('');
	const lines = await runs.evaluateAll(inkAround);
	expect(lines.length).toBeGreaterThan(3);
	for (const { text, em, left, right, top, bottom } of lines) {
		// How far the ink ends from each edge of the box, in ems of the line.
		const off = [left / em, right / em, top / em, bottom / em].map((gap) => Math.abs(gap));
		expect(Math.max(...off), text).toBeLessThan(0.5);
	}
});
