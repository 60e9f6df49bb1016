import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { invitedAccount } from './product/account.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { colleague } = visitors();
const library = sharedLibrary();

const bees = [
	'蜂农赶在花期转场，蜂箱连夜装车。',
	'摇蜜要看巢脾封盖，蜂王产卵时不动蜂箱。',
	'意蜂与中蜂分箱饲养，巢框隔开。',
];
const tea = ['春茶开园，采青只取一芽一叶。', '杀青要匀，揉捻轻重轻，烘焙分两道火。', '茶园修剪在秋后，茶树间作绿肥。'];
const publish = async (title: string, sentences: readonly string[]) =>
	library.publish({ name: `${title}.txt`, content: Buffer.from(`${title}\n\n${sentences.join('\n')}\n`) }, { title });

const suggestions = (page: Page) => page.getByRole('region', { name: '猜你喜欢' });

it('what is kept and read leads to documents like it, each with its reason, until its reader switches it off', async () => {
	const [kept, read] = [unique('养蜂手册'), unique('制茶工序')];
	const [likeKept, likeRead] = [unique('蜂场记事'), unique('茶园记事')];
	const first = await publish(kept, bees);
	await publish(likeKept, bees.toReversed());
	const second = await publish(read, tea);
	await publish(likeRead, tea.toReversed());
	const elsewhere = await publish(unique('值班安排'), ['国庆值班表。']);
	const who = { name: '江某', userName: unique('cai').toLowerCase() };
	const session = await invitedAccount(inject('address'), inject('session'), who);

	const reader = await colleague({ session });
	const { page } = reader;
	await reader.open(`/documents/${first.number}`);
	await page.getByRole('region', { name: '收藏' }).getByRole('button', { name: '收藏', exact: true }).click();
	await page.getByText('已收藏：未放入收藏夹').waitFor();
	await reader.open(`/documents/${second.number}`);
	await page.waitForLoadState('networkidle');
	await expect
		.poll(async () => {
			await reader.open(`/documents/${elsewhere.number}`);
			await page.waitForLoadState('networkidle');
			return suggestions(page).getByRole('listitem').allTextContents();
		})
		.toEqual(
			expect.arrayContaining([
				expect.stringMatching(new RegExp(`${likeKept}.*因为您收藏了《${kept}》.*都讲：`)),
				expect.stringMatching(new RegExp(`${likeRead}.*因为您读过《${read}》.*都讲：`)),
			]),
		);
	await expectInOrder(reader);
	await suggestions(page).getByRole('link', { name: likeKept }).click();
	await page.getByRole('heading', { level: 1, name: likeKept }).waitFor();

	await suggestions(page).getByRole('button', { name: '关闭猜你喜欢' }).click();
	await suggestions(page).getByText('已关闭猜你喜欢').waitFor();
	expect(await suggestions(page).getByRole('listitem').count()).toBe(0);
	// The account keeps it: another machine of his suggests nothing either.
	const other = await colleague({ session });
	await other.open(`/documents/${elsewhere.number}`);
	await suggestions(other.page).getByText('已关闭猜你喜欢').waitFor();
	expect(await suggestions(other.page).getByRole('listitem').count()).toBe(0);
	await suggestions(other.page).getByRole('button', { name: '重新打开' }).click();
	await suggestions(other.page).getByRole('link', { name: likeKept }).waitFor();
});
