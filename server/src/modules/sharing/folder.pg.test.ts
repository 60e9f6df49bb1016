import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Visibility } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildOrganisation,
	createTestProduct,
	signInAs,
	unique,
} from '../../testing/index.ts';
import { titleLines } from './poster.ts';
import { sharingRetention } from './retention.ts';

const product = await createTestProduct();
const { db } = product;
const category = await buildCategory(db);
const uploader = await buildAccount(db);
const town = buildOrganisation(product);
const as = (caller: SignedIn | null) => product.clientAs(caller).sharing;
const refusal = (code: string, data: object = {}) => expect.objectContaining({ code, data });
const build = (wish: Partial<Parameters<typeof buildDocument>[1]> = {}) =>
	buildDocument(product, { uploader, category, text: unique('第一页'), ...wish });
const change = (id: string, set: string) => sql`UPDATE document SET ${sql.raw(set)} WHERE id = ${id}`.execute(db);

let reader = uploader;
let folderId = '';
beforeEach(async () => {
	reader = await buildAccount(db);
	({ folderId } = await product.clientAs(reader).reading.folder.add({ name: unique('夹') }));
});
const keep = (number: number, folder = folderId, who = reader) =>
	product.clientAs(who).reading.favourite.add({ number, folderId: folder });
type Wish = Partial<Parameters<ReturnType<typeof as>['link']['makeOfFolder']>[0]>;
const make = (caller: SignedIn | null = reader, wish: Wish = {}) =>
	as(caller).link.makeOfFolder({ folderId, restricted: false, days: 7, downloads: true, key: randomUUID(), ...wish });

let address = 0;
async function open(token: string, password = ''): Promise<string> {
	address += 1;
	const answer = await product.fetch(
		`/s/${token}`,
		{ method: 'POST', body: new URLSearchParams({ key: randomUUID(), password }) },
		{ from: `10.3.0.${address}` },
	);
	return (
		answer.headers
			.getSetCookie()
			.find((cookie) => cookie.startsWith('share='))
			?.split(/[=;]/)[1] ?? ''
	);
}
const inside = async (token: string, pass: string): Promise<number[] | undefined> =>
	(await as(null).shared.look({ token, pass })).folder?.items.map(({ number }) => number);
/** What each way into one document of a folder answers. */
async function waysTo(token: string, pass: string, number: number): Promise<unknown[]> {
	const called = [
		as(null).shared.look({ token, pass, number }),
		as(null).shared.pages({ token, pass, number, from: 1, count: 1 }),
	].map((call) => call.then(() => 200).catch(({ status }) => status));
	const fetched = ['versions/1/pages/1/800', 'download'].map(async (path) => {
		const headers = { cookie: `share=${pass}` };
		return (await product.fetch(`/s/${token}/documents/${number}/${path}`, { headers })).status;
	});
	return Promise.all([...called, ...fetched]);
}
const [there, gone] = [
	[200, 200, 200, 200],
	[404, 404, 404, 404],
];

describe('a link to a folder', () => {
	test('is told to its maker beside the folder, for as long as it leads there', async () => {
		const { folderId: other } = await product.clientAs(reader).reading.folder.add({ name: unique('夹') });
		const [first, second] = [await make(), await make()];
		await make(reader, { folderId: other });
		const folders = async () => new Map((await as(reader).link.folders()).map((one) => [one.folderId, one.links]));
		expect(await folders()).toEqual(
			new Map([
				[folderId, 2],
				[other, 1],
			]),
		);
		const ofFolder = await as(reader).link.list({ folderId });
		expect([ofFolder.total, ofFolder.items.map(({ id }) => id).toSorted()]).toEqual([
			2,
			[first.id, second.id].toSorted(),
		]);
		await as(reader).link.revoke({ id: first.id });
		const ended = sql`made_at = now() - interval '2 days', expires_at = now() - interval '1 day'`;
		await sql`UPDATE share_link SET ${ended} WHERE id = ${second.id}`.execute(db);
		expect(await folders()).toEqual(new Map([[other, 1]]));
		expect(await as(uploader).link.folders()).toEqual([]);
		await expect(as(null).link.folders()).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
		await expect(as(reader).link.list({ folderId: 'none' })).rejects.toEqual(refusal('INVALID', { field: 'folderId' }));
	});

	test('shows what lies in it, document by document, to whoever opens it', async () => {
		const [one, two] = [await build(), await build()];
		for (const { number } of [one, two]) await keep(number);
		const link = await make();
		expect(link).toMatchObject({ target: 'folder', state: 'open', document: null, folder: { id: folderId } });
		const { token } = link;
		expect(await as(null).shared.look({ token })).toEqual({
			target: 'folder',
			password: false,
			document: null,
			folder: null,
		});
		expect(await waysTo(token, '', one.number)).toEqual([200, 404, 404, 404]);
		expect((await as(null).shared.look({ token, number: one.number })).document).toBeNull();
		const pass = await open(token);
		expect(await inside(token, pass)).toEqual([two.number, one.number]);
		expect(await waysTo(token, pass, one.number)).toEqual(there);
		// The folder has no pages of its own, and another's documents are not in it.
		await expect(as(null).shared.pages({ token, pass, from: 1, count: 1 })).rejects.toEqual(refusal('NOT_FOUND'));
		expect(await waysTo(token, pass, (await build()).number)).toEqual(gone);
		expect(await as(reader).link.get({ id: link.id })).toMatchObject({ openings: 1 });
		const page = await as(null).shared.look({ token, pass, page: 2, size: 1 });
		expect(page.folder).toMatchObject({ total: 2, page: 2, items: [{ number: one.number }] });
	});

	test('shows the folder as it is, and only what its maker may still share', async () => {
		const { token } = await make();
		const pass = await open(token);
		expect(await inside(token, pass)).toEqual([]);
		const kept = await build();
		await keep(kept.number);
		expect(await inside(token, pass)).toEqual([kept.number]);
		const hide: Record<string, string> = {
			withdrawn: `state = 'withdrawn'`,
			recycled: 'recycled_at = now()',
			frozen: 'frozen_at = now()',
			'for fewer': `visibility = 'signed_in'`,
		};
		for (const [why, set] of Object.entries(hide)) {
			const document = await build();
			await keep(document.number);
			expect(await waysTo(token, pass, document.number), why).toEqual(there);
			await change(document.id, set);
			expect(await waysTo(token, pass, document.number), why).toEqual(gone);
			const found = await as(null).shared.look({ token, pass });
			expect([found.folder?.total, found.folder?.items.map(({ number }) => number)], why).toEqual([1, [kept.number]]);
			expect(JSON.stringify(found)).not.toContain(document.title);
		}
		await product.clientAs(reader).reading.favourite.remove({ number: kept.number, folderId });
		expect(await waysTo(token, pass, kept.number)).toEqual(gone);
		expect(await inside(token, pass)).toEqual([]);
	});

	test.each(['signed_in', 'organisation', 'named'] satisfies Visibility[])(
		'shows what is %s only where it was made to, and its maker looks after it',
		async (visibility) => {
			const place = visibility === 'organisation' ? { organisationId: await town } : {};
			const document = await build({ visibility, ...place });
			const { folderId: own } = await product.clientAs(uploader).reading.folder.add({ name: unique('夹') });
			await keep(document.number, own, uploader);
			const [plain, wide] = [
				await make(uploader, { folderId: own }),
				await make(uploader, { folderId: own, restricted: true }),
			];
			expect(await waysTo(plain.token, await open(plain.token), document.number)).toEqual(gone);
			const pass = await open(wide.token);
			// Its original goes to nobody without a name, where it is for some only.
			const given = visibility === 'signed_in' ? there : [...there.slice(0, -1), 404];
			expect(await waysTo(wide.token, pass, document.number)).toEqual(given);
			expect(await inside(wide.token, pass)).toEqual([document.number]);
			// The frozen one is shown by neither, though its uploader sees it.
			await change(document.id, 'frozen_at = now()');
			expect(await waysTo(wide.token, pass, document.number)).toEqual(gone);
			expect(await inside(wide.token, pass)).toEqual([]);
			if (visibility !== 'signed_in') return;
			// A reader sees it as well, but may not hand it on.
			await change(document.id, 'frozen_at = NULL');
			await keep(document.number);
			const { token } = await make(reader, { restricted: true });
			expect(await waysTo(token, await open(token), document.number)).toEqual(gone);
		},
	);

	test('ends with its folder, is there again with it, and goes when the folder is erased', async () => {
		const { number } = await build();
		await keep(number);
		const { id, token } = await make();
		const pass = await open(token);
		await product.clientAs(reader).reading.folder.remove({ folderId });
		expect(await waysTo(token, pass, number)).toEqual(gone);
		await expect(as(null).shared.look({ token, pass })).rejects.toEqual(refusal('NOT_FOUND'));
		expect(await as(reader).link.get({ id })).toMatchObject({ state: 'blocked', folder: null, target: 'folder' });
		await product.clientAs(reader).reading.folder.restore({ folderId });
		expect(await waysTo(token, pass, number)).toEqual(there);
		await sql`DELETE FROM reading_folder WHERE id = ${folderId}`.execute(db);
		await expect(as(null).shared.look({ token, pass })).rejects.toEqual(refusal('NOT_FOUND'));
		expect(await as(reader).link.get({ id })).toMatchObject({ state: 'blocked', openings: 1 });
		// Kept for its count, it goes with the others when its time is over.
		const rule = sharingRetention.find(({ what }) => what === 'sharing.link');
		const future = new Date(Date.now() + 400 * 86_400_000);
		expect((await rule?.remove(db, future, 1000, null))?.count).toBeGreaterThan(0);
		await expect(as(reader).link.get({ id })).rejects.toEqual(refusal('NOT_FOUND'));
	});

	test('ends with its maker, when it is revoked, and when it has expired', async () => {
		const { number } = await build();
		await keep(number);
		const [mine, other] = [await make(), await make()];
		const pass = await open(mine.token);
		await as(reader).link.revoke({ id: mine.id });
		expect(await waysTo(mine.token, pass, number)).toEqual(gone);
		await as(reader).link.restore({ id: mine.id });
		expect(await waysTo(mine.token, pass, number)).toEqual(there);
		await sql`UPDATE share_link SET made_at = now() - interval '2 days', expires_at = now() - interval '1 day'
			WHERE id = ${mine.id}`.execute(db);
		expect(await waysTo(mine.token, pass, number)).toEqual(gone);
		const still = await open(other.token);
		expect(await waysTo(other.token, still, number)).toEqual(there);
		await sql`UPDATE account SET disabled_at = now() WHERE id = ${reader.accountId}`.execute(db);
		expect(await waysTo(other.token, still, number)).toEqual(gone);
	});

	test('asks for its password, and one pass opens one link', async () => {
		const { number } = await build();
		await keep(number);
		const password = '提取码-2026';
		const { id, token } = await make(reader, { password });
		expect(await open(token, '猜一猜猜')).toBe('');
		const pass = await open(token, password);
		expect(await waysTo(token, pass, number)).toEqual(there);
		const { token: another } = await make();
		expect(await waysTo(another, pass, number)).toEqual([200, 404, 404, 404]);
		expect((await as(null).shared.look({ token: another, pass, number })).document).toBeNull();
		expect(await as(reader).link.get({ id })).toMatchObject({ openings: 1, password: true });
	});

	test('gives originals only where it allows it', async () => {
		const { number } = await build();
		await keep(number);
		const { token } = await make(reader, { downloads: false });
		expect(await waysTo(token, await open(token), number)).toEqual([200, 200, 200, 404]);
	});

	test('is made by the owner of the folder, once a key', async () => {
		await expect(make(null)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
		await expect(make(uploader)).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(make(reader, { folderId: randomUUID() })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(make(reader, { password: '12345' })).rejects.toEqual(refusal('INVALID', { field: 'password' }));
		await expect(make(reader, { days: 5 as 7 })).rejects.toEqual(refusal('INVALID', { field: 'days' }));
		const key = randomUUID();
		const made = await Promise.all([1, 2, 3].map(() => make(reader, { key })));
		expect(new Set(made.map(({ token }) => token)).size).toBe(1);
		const { folderId: another } = await product.clientAs(reader).reading.folder.add({ name: unique('夹') });
		await expect(make(reader, { key, folderId: another })).rejects.toEqual(refusal('CONFLICT'));
		await product.clientAs(reader).reading.folder.remove({ folderId });
		await expect(make()).rejects.toEqual(refusal('NOT_FOUND'));
		// What it is called and what it holds is told to no log.
		const { rows } = await sql<{ details: object }>`SELECT details FROM audit_entry
			WHERE user_name = ${reader.userName} AND act = 'sharing.link.makeOfFolder' AND outcome = 'done'`.execute(db);
		expect(rows.map(({ details }) => details)).toEqual([
			{ target: 'folder', restricted: false, days: 7, password: false, downloads: true },
		]);
	});
});

describe('the picture for posters', () => {
	const poster = async (id: string, who: SignedIn | null = reader) =>
		product.fetch(`/api/my/shares/${id}/qr.png`, { headers: who ? await signInAs(product, who) : {} });

	test('is a PNG file that prints, named by what it leads to, for its maker', async () => {
		const { id } = await make();
		const answer = await poster(id);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'content-type': 'image/png',
			'content-disposition': expect.stringContaining(encodeURIComponent('夹')),
			'cache-control': 'private, no-store',
		});
		const picture = Buffer.from(await answer.arrayBuffer());
		expect(picture.subarray(1, 4).toString()).toBe('PNG');
		const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
		expect(width).toBeGreaterThan(800);
		// The title stands under it.
		expect(height).toBeGreaterThan(width + 40);
		expect((await poster(id, null)).status).toBe(401);
		expect((await poster(id, uploader)).status).toBe(404);
		expect((await poster('nonsense')).status).toBe(404);
	});

	test('breaks a long title into lines and cuts what does not fit', () => {
		expect(titleLines('关于通知', 10)).toEqual(['关于通知']);
		expect(titleLines('一二三四五六七八九十甲乙', 10)).toEqual(['一二三四五六七八九十', '甲乙']);
		const cut = titleLines('字'.repeat(50), 10);
		expect([cut.length, cut.at(-1)]).toEqual([3, `${'字'.repeat(9)}…`]);
	});
});
