import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTables } from '@pacesetter/lok';
import { describe, expect, test } from 'vitest';
import {
	buildAccount,
	buildFounder,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	signInAs,
} from '../../../testing/index.ts';
import { applyRoster, buildRoster, csvOf, idNumber, postRoster, snapshot } from '../../../testing/roster.ts';

const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db)).organisation;
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee', name: '柳溪镇党委' });
const branch = await buildOrganisation(product, { parent: town, name: '柳溪村支部' });
const other = await buildOrganisation(product, { parent: town, name: '石桥村支部' });
const clerk = await buildHolder(db, { role: 'department_clerk', at: county });
const secretary = await buildHolder(db, { role: 'secretary', at: branch });
const as = (caller: typeof clerk) => product.clientAs(caller).organisation.roster;
const heads = ['姓名', '身份证号', '性别', '民族', '所在党支部', '入党时间', '转正时间', '手机号'];
const person = (name: string, order: number, place = '柳溪村支部', more: Partial<Record<string, string>> = {}) => [
	name,
	more.id ?? idNumber(order),
	'',
	'汉族',
	place,
	more.joined ?? '2012-07-01',
	more.joined ? '' : '2013-07-01',
	'13900000000',
];
const faultsOf = async (id: string) =>
	(await as(clerk).rows({ id, size: 100 })).items.map(({ row, state, fault, faultRow }) => [
		row,
		state,
		fault,
		faultRow,
	]);

test('a roster is read, compared, taken over and taken back', async () => {
	const before = await snapshot(product);
	const id = await buildRoster(product, clerk, {
		at: county,
		content: csvOf([
			heads,
			person('江一帆', 1),
			person('温二禾', 2, '中共柳溪村支部'),
			person('陆三', 3, 'liuxicunzhibu'),
		]),
	});
	const read = await as(clerk).get({ id });
	expect(read).toMatchObject({ state: 'read', rowsRead: 3, placesUnknown: 0, rows: { taken: 3, refused: 0 } });
	expect(read.sheets).toMatchObject([{ kind: 'member', headRow: 1 }]);
	await applyRoster(product, clerk, id, 'all');
	expect(await as(clerk).get({ id })).toMatchObject({ state: 'applied', rows: { applied: 3 } });
	const members = (await founder.member.list({ below: branch, size: 100 })).items;
	expect(members.map(({ name, sex, joinedOn, state }) => [name, sex, joinedOn, state])).toEqual([
		['江一帆', 'male', '2012-07-01', 'full'],
		['温二禾', 'female', '2012-07-01', 'full'],
		['陆三', 'male', '2012-07-01', 'full'],
	]);
	await as(clerk).undo({ id });
	await product.roster({ batch: id, step: 'undo' });
	expect(await as(clerk).get({ id })).toMatchObject({ state: 'undone', rows: { undone: 3 } });
	expect(await snapshot(product)).toEqual(before);
});

describe('rows are refused', () => {
	test('each with its reason, and only the good ones are taken over when that is wished', async () => {
		const id = await buildRoster(product, clerk, {
			at: county,
			content: csvOf([
				heads,
				person('江一帆', 11),
				person('江一帆', 11),
				person('温二禾', 12, '无名村支部'),
				person('陆三', 13, '柳溪镇党委'),
				person('沈四', 14, '柳溪村支部', { joined: '2099-01-01' }),
				person('何五', 15, '柳溪村支部', { id: '12345' }),
			]),
		});
		expect(await faultsOf(id)).toEqual([
			[2, 'taken', null, null],
			[3, 'refused', 'duplicate', 2],
			[4, 'refused', 'place_unknown', null],
			[5, 'refused', 'no_roster', null],
			[6, 'refused', 'in_future', null],
			[7, 'refused', null, null],
		]);
		await applyRoster(product, clerk, id, 'all');
		expect(await as(clerk).get({ id })).toMatchObject({ state: 'read', failure: 'not_all_good' });
		await applyRoster(product, clerk, id, 'good');
		expect(await as(clerk).get({ id })).toMatchObject({ state: 'applied', rows: { applied: 1, refused: 5 } });
	});

	test('when the person is on a roster already, and a name alone is asked about', async () => {
		const first = await buildRoster(product, clerk, {
			at: county,
			content: csvOf([heads, person('方六', 21), person('方七', 0, '柳溪村支部', { id: '' })]),
		});
		await applyRoster(product, clerk, first, 'all');
		const id = await buildRoster(product, clerk, {
			at: county,
			content: csvOf([
				heads,
				person('方六', 21),
				person('方六', 21, '石桥村支部'),
				person('方七', 0, '柳溪村支部', { id: '' }),
				person('方八', 21),
			]),
		});
		expect(await faultsOf(id)).toEqual([
			[2, 'refused', 'on_roster', null],
			[3, 'refused', 'duplicate', 2],
			[4, 'question', 'same_person', null],
			[5, 'refused', 'duplicate', 2],
		]);
		await as(clerk).answer({ id, rows: [3], answer: 'same' });
		expect((await as(clerk).get({ id })).rows).toMatchObject({ question: 0, skipped: 1 });
		await as(clerk).answer({ id, rows: [3], answer: 'new' });
		expect((await as(clerk).get({ id })).rows).toMatchObject({ taken: 1 });
		const third = await buildRoster(product, clerk, {
			at: county,
			content: csvOf([heads, person('方六', 21, '石桥村支部'), person('方九', 22)]),
		});
		expect(await faultsOf(third)).toEqual([
			[2, 'refused', 'on_other_roster', null],
			[3, 'taken', null, null],
		]);
	});
});

test('refused rows come back as a sheet that is corrected and sent again', async () => {
	const content = csvOf([
		['某县党员名册'],
		heads,
		person('罗一', 51),
		person('罗二', 52, '柳溪村支部', { joined: '去年' }),
		person('罗三', 53, '无此支部'),
	]);
	const id = await buildRoster(product, clerk, { at: county, name: '党员.csv', content });
	const cookie = await signInAs(product, clerk);
	const answer = await product.fetch(`/api/rosters/${id}/refused.xlsx`, { method: 'POST', headers: cookie });
	expect(answer.status).toBe(200);
	const path = join(product.data, 'refused.xlsx');
	await writeFile(path, Buffer.from(await answer.arrayBuffer()));
	const rows: (string | undefined)[][] = [];
	await readTables(path, () => (row) => rows.push(row.cells.map((cell) => cell?.text)));
	expect(rows.map((row) => row.at(-1))).toEqual([
		'某县党员名册',
		'退回原因',
		'入党时间：日期看不懂，请写成 2019-07-01',
		'没有找到这个组织',
	]);
	expect(rows[2]?.slice(0, 2)).toEqual(['罗二', idNumber(52)]);
	const again = await buildRoster(product, clerk, {
		at: county,
		name: '党员-退回.xlsx',
		content: await readFile(path),
	});
	expect(await as(clerk).get({ id: again })).toMatchObject({ rows: { refused: 2 }, sheets: [{ headRow: 2 }] });
	expect((await as(clerk).get({ id: again })).sheets[0]?.columns.at(-1)).toMatchObject({ field: 'reasons' });
	const stranger = await signInAs(product, await buildAccount(db));
	expect((await product.fetch(`/api/rosters/${id}/refused.xlsx`, { method: 'POST', headers: stranger })).status).toBe(
		404,
	);
});

test('an unknown organisation is chosen from those that are like it', async () => {
	const id = await buildRoster(product, clerk, { at: county, content: csvOf([heads, person('秦一', 31, '石桥支部')]) });
	const { items } = await as(clerk).places({ id });
	expect(items).toMatchObject([{ name: '石桥支部', fault: 'place_unknown', rows: 1 }]);
	expect(items[0]?.suggestions.map((one) => one.id)).toContain(other);
	await as(clerk).choose({ id, place: 0, organisationId: other });
	expect((await as(clerk).get({ id })).rows).toMatchObject({ taken: 1, refused: 0 });
});

describe('organisations', () => {
	const organisationHeads = ['组织名称', '简称', '组织类别', '上级党组织', '成立时间'];
	const sheet = [
		organisationHeads,
		['中共云岭镇委员会', '云岭镇党委', '党委', '', '2026-02-01'],
		['中共云岭村支部委员会', '云岭村支部', '党支部', '云岭镇党委', '2026-03-01'],
		['中共坡头村支部委员会', '坡头村支部', '党支部', '中共云岭镇委员会', '2026-03-01'],
		['中共某组', '某组', '党小组', '云岭镇党委', '2026-03-01'],
		['中共孤村支部', '孤村支部', '党支部', '某组', '2026-03-01'],
	];

	test('come with those above them in the same file, and go again', async () => {
		const before = await snapshot(product);
		const id = await buildRoster(product, clerk, { at: county, name: '基层党组织.csv', content: csvOf(sheet) });
		expect(await faultsOf(id)).toEqual([
			[2, 'taken', null, null],
			[3, 'taken', null, null],
			[4, 'taken', null, null],
			[5, 'refused', 'placement', null],
			[6, 'refused', 'placement', null],
		]);
		await applyRoster(product, clerk, id, 'good');
		expect(await as(clerk).get({ id })).toMatchObject({ state: 'applied', rows: { applied: 3 } });
		const { items } = await founder.organisation.list({ below: county, query: '云岭' });
		expect(items.map(({ shortName }) => shortName)).toEqual(['云岭镇党委', '云岭村支部']);
		expect(await founder.organisation.history({ id: items[0]?.id ?? 0 })).toMatchObject({
			changes: [{ kind: 'import' }],
		});
		await as(clerk).undo({ id });
		await product.roster({ batch: id, step: 'undo' });
		expect(await as(clerk).get({ id })).toMatchObject({ state: 'undone' });
		expect(await snapshot(product)).toEqual(before);
	});
});

describe('who may send and see', () => {
	const content = csvOf([heads, person('许一', 41), person('许二', 42, '石桥村支部')]);

	test('nobody who is not signed in, and only where rosters are kept', async () => {
		const nobody = await product.fetch('/api/rosters', { method: 'POST' });
		expect(nobody.status).toBe(401);
		const viewer = await buildHolder(db, { role: 'viewer', at: county });
		expect((await postRoster(product, viewer, { at: county, content })).status).toBe(403);
		expect((await postRoster(product, await buildAccount(db), { at: county, content })).status).toBe(404);
		expect((await postRoster(product, secretary, { at: other, content })).status).toBe(404);
	});

	test('what lies beyond his reach is unknown to him, and his roster is seen by who reaches all of it', async () => {
		const id = await buildRoster(product, secretary, { at: branch, content });
		expect(await faultsOf(id)).toEqual([
			[2, 'taken', null, null],
			[3, 'refused', 'place_unknown', null],
		]);
		expect((await as(secretary).places({ id })).items.flatMap(({ suggestions }) => suggestions)).toEqual([]);
		const neighbour = await buildHolder(db, { role: 'secretary', at: other });
		await expect(as(neighbour).get({ id })).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
		expect((await as(neighbour).list({})).items).toEqual([]);
		const own = await buildRoster(product, clerk, { at: county, content });
		await expect(as(secretary).get({ id: own })).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
	});
});
