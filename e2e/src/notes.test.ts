import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { phone, type Visitor, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { invitedAccount, people } from './product/account.ts';
import type { TestFile } from './product/library.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { colleague, stranger } = visitors();
const library = sharedLibrary();

const sentence = '每名党员要作出公开承诺，内容应当具体可查';
const filler = (lines: number): string =>
	Array.from({ length: lines }, (_, line) => `第${line + 1}项工作按期办结。`).join('\n');
const text = (name: string, content: string): TestFile => ({ name, content: Buffer.from(`${name}\n\n${content}\n`) });

/** Selects words on a page as a mouse, a finger or a keyboard does. */
async function select({ page }: Visitor, words: string): Promise<void> {
	await page.evaluate((wanted) => {
		const layer = document.querySelector('[data-text-layer]');
		const walker = document.createTreeWalker(layer ?? document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const from = node.textContent?.indexOf(wanted) ?? -1;
			if (from < 0) continue;
			getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length);
			return;
		}
		throw new Error('the words are not on the page');
	}, words);
}

/** What a note says, and not the field in which it is changed. */
const said = (within: Locator, words: string): Locator => within.getByRole('paragraph').filter({ hasText: words });

async function newVersion(number: number, session: string, file: TestFile): Promise<void> {
	const form = new FormData();
	form.append('file', new Blob([new Uint8Array(file.content)]), file.name);
	const answer = await fetch(`${inject('address')}/api/documents/${number}/versions`, {
		method: 'POST',
		headers: { cookie: session },
		body: form,
	});
	expect(answer.status).toBe(201);
	await library.settled(number);
}

it('words are marked and noted, shared, seen by a colleague and by nobody else, and carried to a new version', async () => {
	const [address, session] = [inject('address'), inject('session')];
	const [one = '', other = ''] = await people(address, session, ['江一苇', '贺明']);
	const join = (name: string, personId?: string) =>
		invitedAccount(address, session, { name, userName: unique('bi').toLowerCase(), ...(personId ? { personId } : {}) });
	const second = await join('贺明', other);
	const writer = await colleague({ session: await join('江一苇', one) });
	const reader = await colleague({ session: second }, { viewport: phone, javaScriptEnabled: false });
	const outsider = await colleague({ session: await join('尚某') });

	const title = unique('承诺通知');
	const { number } = await library.publish(text(title, `${filler(3)}\n${sentence}，并公示五天。`));
	const { page } = writer;
	await writer.open(`/documents/${number}`);
	await select(writer, sentence);
	await page.getByRole('toolbar', { name: '给选中的文字划线' }).getByRole('button', { name: '绿色' }).click();
	const list = page.getByRole('list', { name: '第 1 页的笔记' });
	await list.getByText('我写的，只有我自己看得到').waitFor();
	await page.locator('mark[data-note][data-colour=green]', { hasText: sentence }).waitFor();

	await list.getByText('修改').click();
	await list.getByLabel('笔记（可以不填）').fill('支部会上念一遍');
	await list.getByLabel('谁能看').selectOption({ label: '机关支部及下级' });
	await list.getByRole('button', { name: '保存' }).click();
	await list.getByText('我写的，机关支部及下级可见').waitFor();
	await said(list, '支部会上念一遍').waitFor();
	await expectInOrder(writer);

	await reader.open(`/documents/${number}`);
	const theirs = reader.page.getByRole('list', { name: '第 1 页的笔记' });
	await theirs.getByText('江一苇写的，机关支部及下级可见').waitFor();
	await said(theirs, '支部会上念一遍').waitFor();
	expect(await theirs.getByRole('button').count()).toBe(0);
	await outsider.open(`/documents/${number}`);
	await outsider.page.getByRole('heading', { name: '本文笔记' }).waitFor();
	expect(await outsider.page.content()).not.toContain('支部会上念一遍');

	// Without a script: the colleague's own note on words that he copies.
	await reader.page.getByRole('link', { name: '在第 1 页记笔记' }).click();
	const form = reader.page.locator('form#write');
	await form.getByLabel('要划出的字（可以不填）').fill('没有这些字');
	await form.getByLabel('笔记（可以不填）').fill('五天够不够');
	reader.faults.expect(/ 422 .*\/documents\//);
	await form.getByRole('button', { name: '记下' }).click();
	await form.getByText('第 1 页上没有找到这些字').waitFor();
	expect(await form.getByLabel('笔记（可以不填）').inputValue()).toBe('五天够不够');
	await form.getByLabel('要划出的字（可以不填）').fill('公示五天');
	await form.getByRole('button', { name: '记下' }).click();
	await said(theirs, '五天够不够').waitFor();
	await reader.page.locator('mark[data-note]', { hasText: '公示五天' }).waitFor();
	await theirs.getByRole('button', { name: '删除' }).click();
	await reader.page.getByText('已删除一条笔记。').waitFor();
	await reader.page.getByRole('button', { name: '撤回' }).click();
	await said(theirs, '五天够不够').waitFor();

	await writer.open('/desk/notes');
	await page.waitForLoadState('networkidle');
	await page.getByRole('heading', { name: title }).waitFor();
	await expectInOrder(writer);
	const [sheet] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: '导出表格（CSV）' }).click(),
	]);
	expect(readFileSync(await sheet.path(), 'utf8')).toContain('支部会上念一遍');
	const [plain] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '导出文本（Markdown）' }).click(),
	]);
	expect(readFileSync(await plain.path(), 'utf8')).toContain(`> ${sentence}`);
	await page.getByRole('link', { name: sentence }).click();
	await page.waitForURL(/#note-/);

	await newVersion(number, session, text(title, `${filler(120)}\n${sentence.replace('应当', '要')}。`));
	await page.reload();
	await page.getByText('原文现在是：每名党员要作出公开承诺，内容要具体可查').waitFor();
	await page.locator('mark[data-note][data-colour=green]', { hasText: '每名党员要作出公开承诺' }).waitFor();
	await reader.page.reload();
	await reader.page.getByRole('heading', { name: '已不在页面上的笔记' }).waitFor();
	await said(reader.page.locator('#notes'), '五天够不够').waitFor();
	const phoned = await colleague({ session: second }, { viewport: phone });
	await phoned.open(`/documents/${number}`);
	await expectInOrder(phoned);
});

it('the page of a document offers no notes to a reader without an account but the way to them', async () => {
	const { number } = await library.publish(text(unique('公告'), sentence));
	const reader = await stranger();
	await reader.open(`/documents/${number}`);
	await reader.page.getByRole('link', { name: '登录后可以划线、记笔记' }).waitFor();
	expect(await reader.page.locator('[data-note-tools]').count()).toBe(0);
});
