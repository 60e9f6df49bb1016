import { expect, inject, it, vi } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { clause, register } from './browser/directives.ts';
import { expectInOrder } from './browser/in-order.ts';
import { brokenDocument, encryptedDocument, sampleFile, truncatedDocument } from './documents/files.ts';
import { damagedNumbers, figures, longDirective, onlyTables, scannedPdf, tale } from './documents/no-directives.ts';
import { type DirectiveFacts, registerDirective, sendDirective } from './product/directive.ts';
import { sharedLibrary, type TestFile, unique } from './product/library.ts';
import { tree } from './product/tree.ts';

const { administrator } = visitors();
const library = sharedLibrary();
const named = { title: '登记的文件', issuerName: '中共长河市委', level: 2 };

const wishOf = async (document: { number: number }) => ({
	...named,
	organisationId: (await tree.county()).id,
	document: document.number,
});
const registered = async (document: { number: number }) => registerDirective(inject('session'), await wishOf(document));

async function newVersion(number: number, { name, content }: TestFile): Promise<void> {
	const form = new FormData();
	form.append('file', new Blob([new Uint8Array(content)]), name);
	const headers = { cookie: inject('session'), origin: inject('address') };
	const address = `${inject('address')}/api/documents/${number}/versions`;
	const answer = await fetch(address, { method: 'POST', body: form, headers });
	expect(answer.status).toBeLessThan(300);
	await vi.waitUntil(async () => (await library.document(number)).version === 2, { timeout: 60_000, interval: 200 });
}

it.each<[string, () => TestFile, Partial<DirectiveFacts>]>([
	['a tale', tale, { reading: 'ready', notices: ['no_clauses', 'nothing_asked'] }],
	['a spreadsheet', figures, { reading: 'ready', notices: ['no_clauses', 'only_tables', 'nothing_asked'] }],
	['a deck of slides', () => sampleFile('progress.pptx', `${unique('进展')}.pptx`), { reading: 'ready' }],
	['numbers that skip, repeat and mix', damagedNumbers, { reading: 'ready', notices: ['damaged_numbering'] }],
	['pages that are pictures', () => scannedPdf(3), { reading: 'failed', failure: 'no_text' }],
])('%s: told in plain words, the desk opens, and the plain reader works', async (what, file, expected) => {
	const document = await library.publish(file());
	const told = await registered(document);
	expect(told).toMatchObject(expected);
	if (what === 'a deck of slides') expect(told.notices).toContain('slides');
	const { page, open } = await administrator();
	await open(`/desk/directives/${told.id}`);
	await page.getByRole('button', { name: '添加条款' }).waitFor();
	await page.getByAltText('第 1 页').waitFor();
	await open(`/documents/${document.number}`);
	await page.getByAltText('第 1 页', { exact: true }).waitFor();
});

it('a locked, a halved and an empty file never come into the library, so there is nothing to register', async () => {
	const { id: categoryId } = await library.addCategory(unique('分类'));
	for (const file of [encryptedDocument(), truncatedDocument(), { name: '空.docx', content: Buffer.alloc(0) }]) {
		await expect(library.upload(file, { categoryId })).rejects.toThrow(/ENCRYPTED|DAMAGED|EMPTY|4\d\d/i);
	}
});

it('a file whose conversion fails: the desk says so, and clauses are put in by hand', async () => {
	const document = await library.publish(brokenDocument());
	expect(document.state).toBe('failed');
	const id = await sendDirective(inject('session'), await wishOf(document));
	const visitor = await administrator();
	const { page, open } = visitor;
	await open(`/desk/directives/${id}`);
	await page.getByText('文库没能转换这份文件').waitFor();
	await page.getByRole('button', { name: '添加条款' }).click();
	await page.getByRole('dialog').getByRole('textbox').fill('一、走访慰问困难群众');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^添\s*加$/ })
		.click();
	await clause(page, /走访慰问困难群众/).waitFor();
	await expectInOrder(visitor);
});

it('a scanned directive: clauses are put in beside its pages, get items, and are kept when the words come', async () => {
	const document = await library.publish(scannedPdf(2), { title: unique('扫描件') });
	const visitor = await administrator({ viewport: phone });
	const { page, open } = visitor;
	const { id } = await registered(document);
	await open(`/desk/directives/${id}`);
	await page.getByText('这份文件没有文字').waitFor();
	await page.getByAltText('第 1 页').waitFor();
	await expectInOrder(visitor);
	const dialog = page.getByRole('dialog');
	await page.getByRole('button', { name: '添加条款' }).click();
	await dialog.getByRole('button', { name: /^添\s*加$/ }).click();
	await dialog.getByText('请至少写一条。').waitFor();
	await dialog.getByRole('textbox').fill('一、主要内容\n（一）健全便民服务网络体系\n（二）走访慰问困难群众');
	await expectInOrder(visitor);
	await dialog.getByRole('button', { name: /^添\s*加$/ }).click();
	await clause(page, /走访慰问困难群众/).click();
	await page.getByText('这一条是手工添加的').waitFor();
	await page.getByRole('button', { name: '添加事项' }).click();
	await dialog.getByLabel('内容').fill('每村走访5户');
	await dialog.getByRole('button', { name: '保存' }).click();
	await clause(page, /走访慰问困难群众.*事项 1/).waitFor();
	await expectInOrder(visitor);

	const words = `${unique('关于走访的通知')}\n一、主要内容\n（一）健全便民服务网络体系。\n（二）走访慰问困难群众，不少于5户。`;
	await newVersion(document.number, { name: 'words.txt', content: Buffer.from(words) });
	await page.reload();
	await page.getByRole('button', { name: '换用新版本' }).click();
	await clause(page, /走访慰问困难群众，不少于5户.*事项 1/).waitFor();
	await page.getByText('这份文件没有文字').waitFor({ state: 'detached' });
});

it('a list of tasks that is one table: clauses come from its cells, and one that is missing is added', async () => {
	const document = await library.publish(onlyTables(), { title: unique('任务分解表') });
	const visitor = await administrator();
	const { page } = visitor;
	await register(page, document, '任务分解表');
	await page.getByText('文件几乎全是表格').waitFor();
	await page.getByAltText('第 1 页').waitFor();
	await page.getByRole('button', { name: '添加条款' }).click();
	await page.getByRole('dialog').getByRole('textbox').fill('四、公开办事结果');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^添\s*加$/ })
		.click();
	await clause(page, /四、公开办事结果/).click();
	await page.getByRole('button', { name: '更多', exact: true }).click();
	await page.getByRole('menuitem', { name: '删去这一条' }).click();
	await clause(page, /四、公开办事结果/).waitFor({ state: 'detached' });
	await page.keyboard.press('Control+z');
	await clause(page, /四、公开办事结果/).waitFor();
	await expectInOrder(visitor);
});

/** So long a document takes its time until all its pages are pictures. */
const converted = { timeout: 300_000 };

it('300 pages: the desk opens, a clause is chosen, its proposals are accepted and taken back', converted, async () => {
	const categoryId = (await library.addCategory(unique('分类'))).id;
	const { number } = await library.upload(longDirective(300), { categoryId });
	const ready = async () => (await library.document(number)).conversion.state === 'ready';
	await vi.waitUntil(ready, { timeout: 280_000, interval: 500 });
	const told = await registered({ number });
	expect(told).toMatchObject({ reading: 'ready' });
	const { page, open } = await administrator();
	await open(`/desk/directives/${told.id}`);
	await clause(page, /^第900条/).scrollIntoViewIfNeeded();
	await clause(page, /^第450条/).click();
	await page.locator('[class*=lit]').first().waitFor();
	await clause(page, /^第450条/).press('a');
	await clause(page, /^第450条.*事项 \d/).waitFor();
	await page.keyboard.press('Control+z');
	await clause(page, /^第450条.*待取舍 \d/).waitFor();
	await open(`/documents/${number}`);
	await page.getByAltText('第 1 页', { exact: true }).waitFor();
});
