import { expect, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { documentRow } from './browser/desk.ts';
import { expectInOrder, overhang } from './browser/in-order.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { administrator } = visitors();

const notice = (word: string, day: string, more: string): string[] => [
	`各村、各科室：为把${word}工作抓紧抓实，现就有关事项通知如下。`,
	'一、广泛宣传动员，把上级精神传达到每一名党员和每一户群众。',
	`二、各支部在${day}前把工作小结交到镇党建办，由专人汇总。`,
	'三、镇里每月抽查两个支部，抽查情况在镇务公开栏公布。',
	'四、对群众反映的困难逐条登记，能办的当场办，不能办的说明原因。',
	more,
];

it('shows what a document resembles, keeps both for a reason, and makes it a version of the other instead', {
	timeout: 300_000,
}, async () => {
	const library = sharedLibrary();
	const word = unique('清渠');
	const publish = (lines: string[], title: string) =>
		library.publish({ name: `${title}.txt`, content: Buffer.from(lines.join('\n')) }, { title });
	const old = await publish(notice(word, '六月三十日', '五、本通知自印发之日起执行。'), unique('关于清渠的通知'));
	const mine = await publish(notice(word, '七月十五日', '五、联系人和电话见镇政府网站。'), unique('清渠安排'));

	const visitor = await administrator();
	const { page, open } = visitor;
	const link = documentRow(page, mine.title).getByRole('link', { name: '文库里有内容相近的文档（1 份）' });
	await expect
		.poll(
			async () => {
				await open('/desk/documents');
				return link.count();
			},
			{ timeout: 30_000 },
		)
		.toBe(1);
	// The document itself says the same to whoever looks after it.
	await open(`/documents/${mine.number}`);
	await page.getByRole('link', { name: '文库里有内容相近的文档（1 份）' }).click();
	await page.getByRole('heading', { name: '相似文档' }).waitFor();
	await page.getByText('内容相近').waitFor();
	await page.getByRole('row').filter({ hasText: '七月' }).locator('mark').first().waitFor();
	await expectInOrder(visitor);

	await page.getByRole('button', { name: '两份都保留' }).click();
	await page.getByText('请写明理由').waitFor();
	await page.getByLabel('为什么两份都要保留').fill('一份给各村，一份给各科室');
	await page.getByRole('button', { name: '两份都保留' }).click();
	await page.getByText('理由：一份给各村，一份给各科室').waitFor();
	await open('/desk/documents');
	expect(await documentRow(page, mine.title).getByText('请比对后决定').count()).toBe(0);

	await open(`/desk/documents/${mine.number}/resemblances?with=${old.number}`);
	await page.getByRole('button', { name: '改变决定' }).click();
	await page.getByRole('button', { name: '作为对方的新版本' }).click();
	await page.waitForURL('**/desk/documents');
	expect(await library.document(old.number)).toMatchObject({ version: 2, state: 'published' });
});

it('tells that nothing is similar, and fits a phone', async () => {
	const library = sharedLibrary();
	const alone = await library.publish({ name: 'a.txt', content: Buffer.from(unique('独一份的短文')) });
	const { page, open } = await administrator({ viewport: phone });
	await open(`/desk/documents/${alone.number}/resemblances`);
	await page.getByText('没有发现相似的文档').waitFor({ timeout: 20_000 });
	expect(await overhang(page)).toBe(0);
});
