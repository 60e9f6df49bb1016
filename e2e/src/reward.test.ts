import { expect, inject, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { sampleFile } from './documents/files.ts';
import { invitedAccount } from './product/account.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { administrator, stranger, colleague } = visitors();

it('a reader rewards a document without a script, takes it back, and finds both in the statement', async () => {
	const document = await sharedLibrary().publish(sampleFile('plan.docx'), { title: unique('赏') });
	const userName = unique('shang').toLowerCase();
	const session = await invitedAccount(inject('address'), inject('session'), { name: '尚某', userName });

	const desk = await administrator();
	await desk.open('/desk/points/issues');
	await desk.page.getByLabel('用户名').fill(userName);
	await desk.page.getByLabel('原因').fill('整理旧档案');
	await desk.page.getByRole('button', { name: '发放', exact: true }).click();
	await desk.page.getByText(`已发给 ${userName} 10 分`).waitFor();
	await expectInOrder(desk);

	const out = await stranger();
	await out.open(`/documents/${document.number}`);
	await out.page.getByText('还没有人赏过').waitFor();
	await out.page.getByRole('link', { name: '登录后可以赏' }).waitFor();

	const reader = await colleague({ session }, { javaScriptEnabled: false, viewport: phone });
	// What every account is given a month is there as soon as he opens a document.
	await reader.open(`/documents/${document.number}`);
	const reward = reader.page.getByRole('region', { name: '赏' });
	await reward.getByText('您有 30 积分').waitFor();
	await reward.getByLabel('5 分').check();
	await reward.getByRole('button', { name: '赏' }).click();
	await reward.getByText('您赏了 5 分。').waitFor();
	await reward.getByText('已获 1 次赏').waitFor();
	await reward.getByRole('button', { name: '撤销' }).click();
	await reward.getByText('还没有人赏过').waitFor();
	await reward.getByText('您有 30 积分').waitFor();

	const own = await colleague({ session }, { viewport: phone });
	await own.open('/desk/points');
	await own.page.getByRole('cell', { name: '撤销，退回' }).waitFor();
	expect(await own.page.getByRole('row').count()).toBe(5);
	await expectInOrder(own);
});
