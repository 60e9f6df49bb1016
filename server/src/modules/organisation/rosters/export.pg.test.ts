import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedIn } from '@pacesetter/core/identity';
import { maskIdNumber } from '@pacesetter/core/organisation';
import { readTables } from '@pacesetter/lok';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
	buildAccount,
	buildFounder,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	signInAs,
} from '../../../testing/index.ts';
import { applyRoster, buildRoster, csvOf, idNumber } from '../../../testing/roster.ts';

const product = await createTestProduct();
const { db } = product;
const founder = await buildFounder(db);
const county = await buildOrganisation(product, { parent: null });
const branch = await buildOrganisation(product, { parent: county, name: '柳溪村支部' });
await buildOrganisation(product, { parent: county, name: '石桥村支部' });
const clerk = await buildHolder(db, { role: 'department_clerk', at: county });
const secretary = await buildHolder(db, { role: 'secretary', at: branch });
const sent = await buildRoster(product, clerk, {
	at: county,
	content: csvOf([
		['姓名', '身份证号', '所在党支部', '入党时间', '手机号', '职业'],
		['江一帆', idNumber(1), '柳溪村支部', '2012-07-01', '13900000001', '=HYPERLINK("x")'],
		['温二禾', idNumber(2), '石桥村支部', '2012-07-01', '13900000002', '农技员'],
	]),
});
await applyRoster(product, clerk, sent);

/** As a form of ours sends for it. */
function sendFor(wish: string, headers: Record<string, string> = {}): Promise<Response> {
	const [path, body = ''] = wish.split('?');
	const type = { 'content-type': 'application/x-www-form-urlencoded' };
	return product.fetch(`/api/rosters/${path}`, { method: 'POST', headers: { ...type, ...headers }, body });
}

const ask = async (caller: SignedIn, query: string): Promise<Response> =>
	sendFor(query, await signInAs(product, caller));

const lines = async (caller: SignedIn, query: string): Promise<string[]> =>
	(await (await ask(caller, query)).text()).replace('\uFEFF', '').trim().split('\r\n');

test('members in reach go out masked, and a formula stays text', async () => {
	const all = await lines(clerk, 'export.csv?form=members');
	expect(all.map((line) => line.split(',')[0])).toEqual(['姓名', '江一帆', '温二禾']);
	expect(all[1]).toContain(`${idNumber(1).slice(0, 4)}**********${idNumber(1).slice(-4)}`);
	expect(all.join()).not.toContain(idNumber(1));
	expect(all[1]).toContain(`"'=HYPERLINK(""x"")"`);
	expect((await lines(secretary, 'export.csv?form=members')).map((line) => line.split(',')[0])).toEqual([
		'姓名',
		'江一帆',
	]);
	expect(await lines(secretary, 'export.csv?form=organisations')).toHaveLength(2);
	expect(await lines(clerk, 'export.csv?form=posts')).toHaveLength(1);
});

test('numbers are whole for a reason, which the log keeps, and only for who may see them', async () => {
	const shown = await lines(clerk, `export.csv?form=members&reason=${encodeURIComponent('换发党员证')}`);
	expect(shown[1]).toContain(idNumber(1));
	expect(shown[1]).toContain('13900000001');
	const { rows } = await sql<{ details: object }>`SELECT details FROM audit_entry
		WHERE act = 'organisation.roster.reveal' AND user_name = ${clerk.userName} ORDER BY id DESC LIMIT 1`.execute(db);
	expect(rows[0]?.details).toEqual({ form: 'members', reason: '换发党员证' });
	expect((await ask(clerk, 'export.csv?form=members&reason=x')).status).toBe(422);
	expect((await ask(clerk, 'export.csv?form=members&reason=call%2013900000001')).status).toBe(422);
});

test('what goes out comes in again under the same heads', async () => {
	const answer = await ask(clerk, `export.xlsx?form=members&reason=${encodeURIComponent('核对名册')}`);
	const path = join(product.data, 'members.xlsx');
	await writeFile(path, Buffer.from(await answer.arrayBuffer()));
	const rows: string[][] = [];
	await readTables(path, () => (row) => rows.push(row.cells.map((cell) => cell?.text ?? '')));
	expect(rows[1]?.slice(0, 3)).toEqual(['江一帆', idNumber(1), '男']);
	const whole = await (await ask(clerk, `export.csv?form=members&reason=${encodeURIComponent('核对名册')}`)).text();
	const again = await buildRoster(product, founder, { at: county, name: '全号.csv', content: whole });
	const kept = await product.clientAs(founder).organisation.roster.rows({ id: again, page: 1, size: 10 });
	expect(kept.items.map(({ idNumber: mask, fault, faults }) => [mask, fault, faults])).toEqual([
		[maskIdNumber(idNumber(1)), 'on_roster', []],
		[maskIdNumber(idNumber(2)), 'on_roster', []],
	]);
	for (const form of ['members', 'organisations', 'posts']) {
		const csv = await (await ask(clerk, `export.csv?form=${form}`)).text();
		const id = await buildRoster(product, founder, { at: county, name: '导出.csv', content: csv });
		const { sheets } = await product.clientAs(founder).organisation.roster.get({ id });
		expect(
			sheets[0]?.columns.filter(({ field }) => field === null),
			form,
		).toEqual([]);
		expect(sheets[0]?.kind).toBe({ members: 'member', organisations: 'organisation', posts: 'post' }[form]);
	}
});

test('nobody takes along what he may not', async () => {
	const viewer = await buildHolder(db, { role: 'viewer', at: county });
	expect((await ask(viewer, 'export.csv?form=members')).status).toBe(403);
	expect((await ask(await buildAccount(db), 'export.csv?form=members')).status).toBe(403);
	expect((await ask(secretary, `export.csv?form=members&below=${county}`)).status).toBe(404);
	expect((await ask(clerk, 'export.csv?form=salaries')).status).toBe(422);
	expect((await sendFor('export.csv?form=members')).status).toBe(401);
});

test('a link takes nothing along, nor does a form of another site', async () => {
	const headers = await signInAs(product, clerk);
	const count = async () =>
		(
			await sql`SELECT 1 FROM audit_entry WHERE user_name = ${clerk.userName}
		AND act LIKE 'organisation.roster.%'`.execute(db)
		).rows.length;
	const before = await count();
	const link = await product.fetch('/api/rosters/export.csv?form=members&reason=核对名册', { headers });
	expect(link.status).toBe(422);
	for (const from of [
		{ 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'none' },
		{ origin: 'https://elsewhere.example' },
	])
		expect((await sendFor('export.csv?form=members', { ...headers, ...from })).status).toBe(403);
	expect(await count()).toBe(before);
});
