import { leftIn, renewals } from '@pacesetter/core/directives/desk';
import { expect, test } from 'vitest';
import { buildDirective, buildVersion, directiveText } from '../../testing/directive.ts';
import { buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });
const clerk = await buildHolder(product.db, { role: 'department_clerk', at: county });
const client = product.clientAs(clerk).directives;

test('numbers that a corrected version changed stand in the way of accepted items until they are taken over or kept for a reason', async () => {
	const text = directiveText();
	const { id, document } = await buildDirective(product, { organisationId: county, by: clerk, text });
	const look = () => client.desk.get({ id });
	const act = async (wish: Parameters<typeof client.desk.act>[0]['wish']) =>
		client.desk.act({ id, revision: (await look()).revision, wish });
	const items = (await look()).items.map((item) => item.id);
	await act({ act: 'item.settle', items, state: 'accepted' });
	const reason = '另行研究';
	const waiveAll = async () =>
		act({ act: 'check.waive', checks: leftIn((await look()).lint).map(({ key }) => key), reason });
	await waiveAll();
	expect(leftIn((await look()).lint)).toEqual([]);

	const content = await buildVersion(
		product,
		document,
		2,
		text.replace('1-2项', '2-3项').replace('百分之九十', '百分之九十五'),
	);
	await client.directive.renew({ id });
	await product.readDirectives(content);
	const stale = async () => leftIn((await look()).lint).filter(({ code }) => code === 'item_stale');
	expect(await stale()).toHaveLength(2);
	const before = await look();
	for (const { clause } of await stale())
		expect(before.clauses.find((one) => one.id === clause)).toMatchObject({ fate: 'waiting' });
	const { revision } = before;
	await expect(client.directive.convert({ id, revision, done: true })).rejects.toMatchObject({
		code: 'DESK_NOT_CLEAN',
	});

	const quota = before.items.find(({ state, quotaLow }) => state === 'accepted' && quotaLow === 1)?.id ?? '';
	await act({ act: 'item.renew', item: quota, by: renewals(before.items).get(quota)?.id ?? '' });
	expect((await look()).items.find((item) => item.id === quota)).toMatchObject({ quotaLow: 2, quotaHigh: 3 });
	expect(await stale()).toHaveLength(1);
	await client.desk.step({ id, revision: (await look()).revision, way: 'undo' });
	expect((await look()).items).toEqual(before.items);
	await client.desk.step({ id, revision: (await look()).revision, way: 'redo' });

	const proposed = (await look()).items.filter(({ state }) => state === 'proposed').map((item) => item.id);
	await act({ act: 'item.settle', items: proposed, state: 'dropped' });
	await waiveAll();
	const after = await look();
	expect(leftIn(after.lint)).toEqual([]);
	expect(after.clauses.some(({ fate }) => fate === 'waiting')).toBe(false);
	await client.directive.convert({ id, revision: after.revision, done: true });
});
