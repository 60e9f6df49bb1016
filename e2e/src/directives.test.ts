import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { clause, register } from './browser/directives.ts';
import { expectInOrder } from './browser/in-order.ts';
import { speech } from './documents/files.ts';
import { sharedLibrary, unique } from './product/library.ts';
import { tree } from './product/tree.ts';

const { administrator, colleague } = visitors();
const library = sharedLibrary();

const short = [
	'中共望舒县委关于开展清泉行动的通知',
	'一、主要内容',
	'（一）健全便民服务网络体系。各镇党委要选择1-2项亮点工作，整理成信息上报。',
	'（二）开展结对帮扶。要走访慰问困难群众，为群众提供各方面效劳。',
	'二、组织领导',
	'督查室要加强督查。',
].join('\n');
const shortFile = () => ({ name: `${unique('通知')}.txt`, content: Buffer.from(`${short}\n${unique('附注')}`) });

it.skipIf(!existsSync(speech))(
	'the speech goes in; its clauses are corrected, an item gets an owner and a day',
	async () => {
		const document = await library.publish(
			{ name: 'speech.docx', content: readFileSync(speech) },
			{ title: unique('讲话') },
		);
		const visitor = await administrator();
		const { page } = visitor;
		await register(page, document, '在创先争优动员会上的讲话');
		await page.getByText(/^14 条/).waitFor();
		await clause(page, /一是成立组织/).click();
		await page.locator('[class*=lit]').first().waitFor();
		await expectInOrder(visitor);

		// By keyboard: accept what is proposed, mark the clause, take it back, do it again.
		await clause(page, /一是成立组织/).focus();
		await page.keyboard.press('a');
		await clause(page, /一是成立组织.*事项 2/).waitFor();
		await page.keyboard.press('3');
		await clause(page, /一是成立组织.*动作/).waitFor();
		await page.keyboard.press('Control+z');
		await page.keyboard.press('Control+z');
		await clause(page, /一是成立组织.*待取舍 2/).waitFor();
		await page.keyboard.press('Control+Shift+z');
		await clause(page, /一是成立组织.*事项 2/).waitFor();

		await page
			.getByRole('button', { name: /^改“.*部长为组长/ })
			.first()
			.click();
		await page.getByRole('radio', { name: '固定日期' }).click();
		await page.getByLabel('截止日期').fill('2026-12-31');
		await page.getByLabel('责任组织').click();
		await page.locator('.ant-select-item-option').first().click();
		await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
		await page.getByText('2026-12-31 前').waitFor();

		await page.getByRole('tab', { name: /校对/ }).click();
		await page
			.getByRole('button', { name: /同样的 \d+ 处一并采纳/ })
			.first()
			.click();
		await page.getByText('已采纳').first().waitFor();
		await page.getByRole('tab', { name: /检查/ }).click();
		await page
			.getByText(/没有责任人：/)
			.first()
			.waitFor();
		await expectInOrder(visitor);
	},
);

it('a short directive is settled clause by clause until nothing stands in the way, and closed', async () => {
	const document = await library.publish(shortFile(), { title: unique('通知') });
	const visitor = await administrator({ viewport: phone });
	const { page } = visitor;
	await register(page, document, '关于开展清泉行动的通知');
	await expectInOrder(visitor);
	// A bare heading is told by the clauses below it, and the numbers add up.
	await clause(page, /主要内容.*见下级条款/).waitFor();
	const counted = (await page.getByText(/^\d+ 条，已有事项/).innerText()).match(/\d+/g)?.map(Number) ?? [];
	expect(counted.slice(1).reduce((sum, count) => sum + count, 0)).toBe(counted[0]);
	expect(counted[2]).toBe(1);

	await clause(page, /健全便民服务网络体系/).click();
	await page.getByRole('button', { name: '拆分' }).click();
	await page.getByRole('radio', { name: /各镇党委要选择/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: '拆分' }).click();
	await clause(page, /^各镇党委要选择/).waitFor();
	await page.getByRole('button', { name: '撤销', exact: true }).click();
	await clause(page, /^各镇党委要选择/).waitFor({ state: 'hidden' });

	// An item is parted and put together again, by its menu and by keyboard.
	const row = clause(page, /健全便民服务网络体系/);
	await row.focus();
	await page.keyboard.press('n');
	await page.getByRole('dialog').getByLabel('内容').fill('走访困难户，建立台账');
	await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
	await page.getByRole('button', { name: '“走访困难户，建立台账”：更多' }).click();
	await page.getByRole('menuitem', { name: '拆成两个' }).click();
	await page.getByRole('radio', { name: '建立台账' }).click();
	await expectInOrder(visitor);
	await page.getByRole('dialog').getByRole('button', { name: '拆成两个' }).click();
	await clause(page, /健全便民服务网络体系.*事项 2/).waitFor();
	await row.focus();
	await page.keyboard.press('j');
	const joining = page.getByRole('dialog');
	await joining.getByLabel('哪一个事项', { exact: true }).click();
	await page.locator('.ant-select-item-option', { hasText: '建立台账' }).last().click();
	await joining.getByLabel('并入哪一个事项').click();
	await page.locator('.ant-select-item-option', { hasText: '走访困难户' }).last().click();
	await joining.getByRole('button', { name: '与另一个合并' }).click();
	await clause(page, /健全便民服务网络体系.*事项 1/).waitFor();
	// While the dialog closes, keys are still its own.
	await joining.waitFor({ state: 'hidden' });
	for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
	// What is asked for next is asked of what is left then.
	await clause(page, /健全便民服务网络体系.*待取舍/).waitFor();

	for (;;) {
		const open = page
			.getByRole('list', { name: '条款' })
			.getByRole('button', { name: /待取舍/ })
			.first();
		if ((await open.count()) === 0) break;
		const name = await open.getAttribute('id');
		await open.focus();
		if ((await open.getAttribute('aria-expanded')) === 'false') await open.click();
		await page.keyboard.press('x');
		await page.locator(`[id="${name}"]`).getByText('未落实').waitFor();
	}
	await clause(page, /结对帮扶/).click();
	await page.getByRole('button', { name: '添加事项' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('内容').fill('每村结对帮扶5户');
	await dialog.getByLabel('责任组织').click();
	await page.locator('.ant-select-item-option').first().click();
	await dialog.getByRole('radio', { name: '固定日期' }).click();
	await dialog.getByLabel('截止日期').fill('2026-12-31');
	await dialog.getByLabel('成效怎么衡量').fill('结对户数由0户到5户');
	await dialog.getByRole('button', { name: '保存' }).click();
	await clause(page, /结对帮扶.*事项 1/).waitFor();
	for (;;) {
		const open = page
			.getByRole('list', { name: '条款' })
			.getByRole('button', { name: /未落实/ })
			.first();
		if ((await open.count()) === 0) break;
		const name = await open.getAttribute('id');
		await open.focus();
		if ((await open.getAttribute('aria-expanded')) === 'false') await open.click();
		await page.keyboard.press('0');
		await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
		await page.locator(`[id="${name}"]`).getByText('不成事项').first().waitFor();
	}
	await page.getByRole('button', { name: '办结草案' }).click();
	await page.getByText('草案已办结').first().waitFor();
	await page.getByText('已转化').first().waitFor();
});

it('two at one desk: the second sees at once what the first did', async () => {
	const document = await library.publish(shortFile(), { title: unique('通知') });
	const county = await tree.county();
	const one = await administrator();
	await register(one.page, document, '关于开展清泉行动的通知');
	const two = await colleague(await tree.colleague({ organisation: county, role: 'department_clerk' }));
	await two.open(new URL(one.page.url()).pathname);
	await two.page.waitForLoadState('load');
	await clause(two.page, /结对帮扶/).waitFor();
	await clause(one.page, /结对帮扶/).click();
	await one.page.keyboard.press('3');
	await two.page.getByText(/刚刚做了：定性/).waitFor();
	await clause(two.page, /结对帮扶.*动作/).waitFor();
	expect(await two.page.locator('[data-marked=true]').count()).toBe(1);
});

/** On a busy machine an act takes its time to come back. */
const slow = { timeout: 15_000 };
const names = (page: Page) =>
	page.getByRole('list', { name: '条款' }).locator('[data-clause] > span:first-child').allInnerTexts();

it('clauses are dragged, moved and merged by keyboard, and carry on those of a directive above', async () => {
	const upper = await library.publish(shortFile(), { title: unique('通知') });
	const lower = await library.publish(shortFile(), { title: unique('通知') });
	const visitor = await administrator();
	const { page } = visitor;
	const above = unique('上级通知');
	await register(page, upper, above);
	await register(page, lower, unique('本级通知'));
	await page.getByRole('link', { name: '登记信息' }).click();
	await page.waitForLoadState('networkidle');
	await page.getByLabel('它承接的上级文件').fill(above);
	await page.getByTitle(new RegExp(above)).last().click();
	await page.getByRole('button', { name: '保存' }).click();
	await page.getByRole('navigation', { name: '承接关系，自上而下' }).getByText(above).waitFor();

	const at = (list: string[], words: string) => list.findIndex((name) => name.includes(words));
	const [one, two] = ['健全便民服务网络体系', '开展结对帮扶'];
	await clause(page, two).dragTo(clause(page, one), { targetPosition: { x: 40, y: 4 } });
	await expect.poll(async () => at(await names(page), two) < at(await names(page), one), slow).toBe(true);
	await clause(page, two).click();
	await clause(page, two).focus();
	await page.keyboard.press('Alt+ArrowDown');
	await expect.poll(async () => at(await names(page), two) > at(await names(page), one), slow).toBe(true);
	await page.keyboard.press('m');
	await expect.poll(async () => at(await names(page), two), slow).toBe(-1);
	await page.keyboard.press('Control+z');
	await clause(page, two).waitFor();

	await clause(page, two).click();
	await page.getByText('没有注明落实哪一条').waitFor();
	await page.getByRole('button', { name: '更多', exact: true }).click();
	await page.getByRole('menuitem', { name: '引用上级条款' }).click();
	const cites = page.getByLabel('这一条落实上级文件的哪几条。');
	await expect.poll(() => cites.evaluate((field) => field === document.activeElement), slow).toBe(true);
	await cites.fill(two);
	await page.locator('.ant-select-item-option', { hasText: two }).first().click();
	// The list of choices stays open for more; elsewhere closes it.
	await page.getByRole('dialog').getByText('引用上级条款').click();
	await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
	await page.getByText('没有注明落实哪一条').waitFor({ state: 'detached' });
	await page.getByText('谁先提出的').waitFor();
	await page
		.getByText(new RegExp(`中共长河市委《${above}》`))
		.last()
		.waitFor();
	await expectInOrder(visitor);
});
