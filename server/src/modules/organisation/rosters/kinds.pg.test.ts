import { expect, test } from 'vitest';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../../testing/index.ts';
import { applyRoster, buildRoster, csvOf, snapshot } from '../../../testing/roster.ts';

const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db)).organisation;
const county = await buildOrganisation(product, { parent: null });
const branch = await buildOrganisation(product, { parent: county, name: '柳溪村支部' });
const other = await buildOrganisation(product, { parent: county, name: '石桥村支部' });
const clerk = await buildHolder(db, { role: 'department_clerk', at: county });
const roster = product.clientAs(clerk).organisation.roster;
const enter = (name: string, organisationId = branch) =>
	founder.member.add({ organisationId, name, state: 'full', from: '2026-02-01' });
for (const name of ['江一帆', '温二禾', '陆三']) await enter(name);
await enter('江同名');
await enter('江同名', other);

const send = (name: string, rows: readonly (readonly string[])[]) =>
	buildRoster(product, clerk, { at: county, name, content: csvOf(rows) });
const faultsOf = async (id: string) =>
	(await roster.rows({ id, size: 100 })).items.map(({ state, fault }) => fault ?? state);
const undo = async (id: string) => {
	await roster.undo({ id });
	await product.roster({ batch: id, step: 'undo' });
	return roster.get({ id });
};

const postHeads = ['姓名', '所在党支部', '职务', '任职时间'];
const posts = [
	postHeads,
	['江一帆', '柳溪村支部', '书记', '2026-03-01'],
	['温二禾', '柳溪村支部', '组织委员', '2026-03-01'],
	['陆三', '柳溪村支部', '书记', '2026-03-01'],
	['无此人', '柳溪村支部', '委员', '2026-03-01'],
	['江同名', '', '委员', '2026-03-01'],
	['江同名', '石桥村支部', '委员', '2026-03-01'],
];

test('posts go to people who are known: into a vacant post, or one that is made for them', async () => {
	const vacant = await founder.post.create({
		organisationId: branch,
		kind: 'secretary',
		title: '支部书记',
		responsible: true,
		elected: true,
		on: '2026-02-01',
	});
	const before = await snapshot(product);
	const id = await send('支部班子.csv', posts);
	expect(await faultsOf(id)).toEqual(['taken', 'taken', 'post_held', 'person_unknown', 'person_ambiguous', 'taken']);
	await applyRoster(product, clerk, id, 'good');
	const { items } = await founder.post.list({ organisationId: branch, size: 100 });
	expect(items.map((post) => [post.title, post.holder?.name])).toEqual([
		['支部书记', '江一帆'],
		['组织委员', '温二禾'],
	]);
	expect(items[0]?.id).toBe(vacant.id);
	const again = await send('支部班子.csv', posts.slice(0, 3));
	expect(await faultsOf(again)).toEqual(['post_held', 'post_there']);
	expect(await undo(id)).toMatchObject({ state: 'undone' });
	expect(await snapshot(product)).toEqual(before);
});

test('terms are set for whoever holds an elected post, and set back', async () => {
	const id = await send('支部班子.csv', posts.slice(0, 3));
	await applyRoster(product, clerk, id);
	const before = await snapshot(product);
	const heads = ['支部委员会名称', '所在党支部', '应换届时间'];
	const terms = await send('换届.csv', [
		heads,
		['柳溪村支部委员会', '柳溪村支部', '2029-03-01'],
		['石桥村支部委员会', '石桥村支部', '2029-03-01'],
		['柳溪村支部委员会', '柳溪村支部', ''],
	]);
	expect(await faultsOf(terms)).toEqual(['taken', 'no_posts', 'day_missing']);
	await applyRoster(product, clerk, terms, 'good');
	const { items } = await founder.post.list({ organisationId: branch, size: 100 });
	expect(items.map(({ termEndsOn }) => termEndsOn)).toEqual(['2029-03-01', '2029-03-01']);
	expect(await undo(id)).toMatchObject({ state: 'undone' });
	expect(await undo(terms)).toMatchObject({ state: 'applied', failure: 'built_on', obstacles: 1 });
	const rows = await roster.rows({ id: terms, obstacles: true });
	expect(rows.items).toMatchObject([{ row: 2, obstacle: 'edited' }]);
	expect(await snapshot(product)).not.toEqual(before);
});

test('transfers are proposed, and taken back as long as no side has spoken', async () => {
	const before = await snapshot(product);
	const heads = ['姓名', '所在党支部', '转入党支部'];
	const rows = [
		heads,
		['陆三', '柳溪村支部', '石桥村支部'],
		['江一帆', '柳溪村支部', '柳溪村支部'],
		['温二禾', '柳溪村支部', '别处支部'],
		['陆三', '柳溪村支部', '石桥村支部'],
	];
	const id = await send('组织关系转接.csv', rows);
	expect(await faultsOf(id)).toEqual(['taken', 'same_branch', 'to_unknown', 'duplicate']);
	await applyRoster(product, clerk, id, 'good');
	const open = await founder.transfer.list({ size: 100 });
	expect(open.items).toMatchObject([{ name: '陆三', from: { id: branch }, to: { id: other }, released: false }]);
	expect(await undo(id)).toMatchObject({ state: 'undone' });
	expect(await snapshot(product)).toEqual(before);
	const second = await send('组织关系转接.csv', rows.slice(0, 2));
	await applyRoster(product, clerk, second);
	const [transfer] = (await founder.transfer.list({ size: 100 })).items;
	await founder.transfer.release({ id: transfer?.id ?? '' });
	expect(await undo(second)).toMatchObject({ state: 'applied', failure: 'built_on', obstacles: 1 });
});

test('accounts are sent to invitations, and what is only recognised says so', async () => {
	const accounts = await send('党支部管理员录入.csv', [
		['学工号', '姓名', '党支部名称'],
		['1', '江一帆', '柳溪村支部'],
	]);
	expect(await faultsOf(accounts)).toEqual(['by_invitation']);
	const development = await send('发展.csv', [
		['姓名', '联系党支部', '当前发展阶段'],
		['江一帆', '柳溪村支部', '积极分子'],
	]);
	expect(await faultsOf(development)).toEqual(['not_taken']);
});

test('members on whom something was built stand in the way, and are named', async () => {
	const id = await send('党员名册.csv', [
		['姓名', '所在党支部', '入党时间', '组织关系转入时间'],
		['秦一', '柳溪村支部', '2012-07-01', '2026-03-01'],
		['秦二', '柳溪村支部', '2012-07-01', '2026-03-01'],
	]);
	await applyRoster(product, clerk, id);
	const { items } = await founder.member.list({ query: '秦二' });
	await founder.member.end({ id: items[0]?.id ?? '', on: new Date().toISOString().slice(0, 10), because: 'withdrew' });
	expect(await undo(id)).toMatchObject({ state: 'applied', failure: 'built_on', obstacles: 1 });
	expect((await roster.rows({ id, obstacles: true })).items).toMatchObject([{ name: '秦二', obstacle: 'left' }]);
});
