import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	createTestProduct,
	signInAs,
	unique,
} from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).sharing;
const founder = await buildAccount(db, { administrator: true });
const category = await buildCategory(db);
const refusal = (code: string, data: object = {}) => expect.objectContaining({ code, data });
const password = '提取码-2026';
const closed = { target: 'document', document: null, folder: null };

let [uploader, reader] = [founder, founder];
let number = 0;
let documentId = '';
beforeEach(async () => {
	[uploader, reader] = [await buildAccount(db), await buildAccount(db)];
	({ number, id: documentId } = await buildDocument(product, {
		uploader,
		category,
		text: `${unique('第一页')}\f第二页`,
	}));
});

type Wish = Partial<Parameters<ReturnType<typeof as>['link']['make']>[0]>;
const make = (caller: SignedIn | null, wish: Wish = {}) =>
	as(caller).link.make({ number, days: 7, downloads: false, key: randomUUID(), ...wish });

let address = 0;
/** Sends the form of a link's page. `from`: each time another address, unless told. */
async function open(token: string, wish: { password?: string; key?: string; cookie?: string; from?: string } = {}) {
	const form = new URLSearchParams({ key: wish.key ?? randomUUID(), password: wish.password ?? '' });
	address += 1;
	const from = wish.from ?? `10.2.${Math.floor(address / 250)}.${(address % 250) + 1}`;
	const headers = { cookie: wish.cookie ?? '' };
	const answer = await product.fetch(`/s/${token}`, { method: 'POST', body: form, headers }, { from });
	const kept = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('share='));
	return { status: answer.status, to: answer.headers.get('location'), kept, pass: kept?.split(/[=;]/)[1] ?? '' };
}
const get = (path: string, pass = '', method = 'GET') =>
	product.fetch(path, { method, headers: pass ? { cookie: `share=${pass}` } : {} });
const openings = async (maker: SignedIn, id: string) => (await as(maker).link.get({ id })).openings;
const statuses = async (token: string, pass: string) =>
	Promise.all(
		[`/s/${token}/versions/1/pages/1/800`, `/s/${token}/download`].map(async (path) => (await get(path, pass)).status),
	);

describe('a link', () => {
	test('shows its document to whoever opens it, without an account', async () => {
		const link = await make(reader);
		expect(link).toMatchObject({ state: 'open', document: { number }, password: false, openings: 0 });
		const { token } = link;
		const visitor = as(null).shared;
		expect(await visitor.look({ token })).toEqual({ ...closed, password: false });
		await expect(visitor.pages({ token, from: 1, count: 5 })).rejects.toEqual(refusal('NOT_FOUND'));
		expect(await statuses(token, '')).toEqual([404, 404]);
		const opened = await open(token);
		expect([opened.status, opened.to]).toEqual([303, `/s/${token}`]);
		expect(opened.kept).toMatch(new RegExp(`Max-Age=7200; Path=/s/${token}; HttpOnly; SameSite=Lax`));
		const { pass } = opened;
		expect(await visitor.look({ token, pass })).toMatchObject({ document: { pages: 2, downloads: false } });
		expect((await visitor.pages({ token, pass, from: 1, count: 5 })).map(({ text }) => text)).toEqual([
			expect.stringContaining('第一页'),
			'第二页',
		]);
		// Without the right to download, the original is not there.
		expect(await statuses(token, pass)).toEqual([200, 404]);
		expect((await get(`/s/${token}/versions/2/pages/1/800`, pass)).status).toBe(404);
	});

	test('of a document for some only has pages that carry its maker', async () => {
		({ number } = await buildDocument(product, { uploader, category, visibility: 'named' }));
		const { token } = await make(uploader);
		const { pass } = await open(token);
		const answer = await get(`/s/${token}/versions/1/pages/1/800`, pass);
		expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
	});

	test('gives the original where it allows it', async () => {
		const { token } = await make(reader, { downloads: true });
		const { pass } = await open(token);
		expect(await statuses(token, pass)).toEqual([200, 200]);
		const { downloads, views } = await product.clientAs(null).library.document.get({ number });
		expect([downloads, views]).toEqual([1, 1]);
	});

	test('is kept as a hash, and its token sealed', async () => {
		const { id, token } = await make(reader, { password });
		expect(token).toMatch(/^[\w-]{43}$/);
		const { rows } = await sql`SELECT * FROM share_link WHERE id = ${id}`.execute(db);
		expect(JSON.stringify(rows)).not.toContain(token);
		expect(rows[0]).toMatchObject({ password: expect.stringMatching(/^\$argon2id\$/) });
	});

	test('is one, however often its form is sent', async () => {
		const key = randomUUID();
		const made = await Promise.all([1, 2, 3].map(() => make(reader, { key })));
		expect(new Set(made.map(({ token }) => token)).size).toBe(1);
		number = (await buildDocument(product, { uploader, category })).number;
		await expect(make(reader, { key })).rejects.toEqual(refusal('CONFLICT'));
		const { rows } = await sql`SELECT 1 FROM audit_entry WHERE user_name = ${reader.userName}
			AND act = 'sharing.link.make' AND outcome = 'done'`.execute(db);
		expect(rows).toHaveLength(1);
	});

	test('is not made of what one may not share', async () => {
		await expect(make(null)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
		await expect(make(reader, { days: 5 as 7 })).rejects.toEqual(refusal('INVALID', { field: 'days' }));
		await expect(make(reader, { password: '12345' })).rejects.toEqual(refusal('INVALID', { field: 'password' }));
		const of = async (wish: Partial<Parameters<typeof buildDocument>[1]>) =>
			(await buildDocument(product, { uploader, category, ...wish })).number;
		const [hidden, inner, frozen] = [
			await of({ state: 'withdrawn' }),
			await of({ visibility: 'signed_in' }),
			await of({ frozen: true }),
		];
		await expect(make(reader, { number: hidden })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(make(uploader, { number: hidden })).rejects.toEqual(refusal('NOT_PUBLISHED'));
		await expect(make(uploader, { number: frozen })).rejects.toEqual(refusal('NOT_PUBLISHED'));
		// A link needs no account: only who looks after a document takes it beyond those who have one.
		await expect(make(reader, { number: inner })).rejects.toEqual(refusal('FORBIDDEN'));
		expect(await make(uploader, { number: inner })).toMatchObject({ state: 'open' });
		expect(await make({ ...reader, permissions: ['library.manage'] }, { number: inner })).toMatchObject({
			document: { number: inner },
		});
	});

	test('promises no original of what is for some only, also where it has become so', async () => {
		const wish = { uploader, category, visibility: 'named' as const };
		const { number: inner } = await buildDocument(product, wish);
		await expect(make(uploader, { number: inner, downloads: true })).rejects.toEqual(
			refusal('INVALID', { field: 'downloads' }),
		);
		expect(await make(uploader, { number: inner })).toMatchObject({ state: 'open', downloads: false });
		const { id } = await make(uploader, { downloads: true });
		await sql`UPDATE document SET visibility = 'named' WHERE id = ${documentId}`.execute(db);
		expect(await as(uploader).link.get({ id })).toMatchObject({ state: 'open', downloads: false });
		await sql`UPDATE document SET visibility = 'signed_in' WHERE id = ${documentId}`.execute(db);
		expect(await as(uploader).link.get({ id })).toMatchObject({ downloads: true });
	});

	test('is listed for its maker, and for nobody else', async () => {
		const [first, second] = [await make(reader), await make(reader, { password })];
		const { items, total } = await as(reader).link.list({});
		expect([total, items.map(({ id }) => id)]).toEqual([2, [second.id, first.id]]);
		expect(items[0]).toEqual(second);
		for (const act of ['get', 'revoke', 'restore'] as const) {
			await expect(as(uploader).link[act]({ id: first.id })).rejects.toEqual(refusal('NOT_FOUND'));
			await expect(as(founder).link[act]({ id: first.id })).rejects.toEqual(refusal('NOT_FOUND'));
			await expect(as(null).link[act]({ id: first.id })).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
		}
		await expect(as(null).link.list({})).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	});

	test('has a picture for cameras, for its maker', async () => {
		const { id } = await make(reader);
		const headers = await signInAs(product, reader);
		const picture = (who: Record<string, string>, of = id) =>
			product.fetch(`/api/my/shares/${of}/qr.svg`, { headers: who });
		const answer = await picture(headers);
		expect(answer.headers.get('content-type')).toBe('image/svg+xml');
		expect(await answer.text()).toMatch(/^<svg /);
		expect((await picture({})).status).toBe(401);
		expect((await picture(await signInAs(product, uploader))).status).toBe(404);
		expect((await picture(headers, 'nonsense')).status).toBe(404);
	});
});

describe('a link opens nothing any more', () => {
	const ended = async (token: string, pass: string) => {
		const strange = 'a'.repeat(43);
		for (const each of [token, strange]) {
			await expect(as(null).shared.look({ token: each, pass })).rejects.toEqual(refusal('NOT_FOUND'));
			await expect(as(null).shared.pages({ token: each, pass, from: 1, count: 1 })).rejects.toEqual(
				refusal('NOT_FOUND'),
			);
			expect(await statuses(each, pass)).toEqual([404, 404]);
			const answer = await open(each);
			expect([answer.status, answer.kept]).toEqual([303, undefined]);
		}
	};

	const change = (set: string) => sql`UPDATE document SET ${sql.raw(set)} WHERE id = ${documentId}`.execute(db);
	test.each([
		['is withdrawn', () => change(`state = 'withdrawn'`)],
		['is recycled', () => change('recycled_at = now()')],
		['is frozen', () => change('frozen_at = now()')],
		['is for fewer than everybody', () => change(`visibility = 'signed_in'`)],
		['is erased', () => sql`DELETE FROM document WHERE id = ${documentId}`.execute(db)],
	])('when its document %s, also where it is open', async (_, hide) => {
		const { id, token } = await make(reader, { downloads: true });
		const { pass } = await open(token);
		expect(await statuses(token, pass)).toEqual([200, 200]);
		await hide();
		await ended(token, pass);
		expect(await as(reader).link.get({ id })).toMatchObject({ state: 'blocked', openings: 1 });
	});

	test('when its maker may not see it any more, or is no more', async () => {
		const { token } = await make(reader, { downloads: true });
		const { pass } = await open(token);
		await product.clientAs(founder).identity.account.disable({ id: reader.accountId });
		await ended(token, pass);
		// A librarian's link is worth as much as his right.
		await change(`visibility = 'signed_in'`);
		const inner = await make({ ...uploader, permissions: [] });
		expect(await as(null).shared.look({ token: inner.token })).toEqual({ ...closed, password: false });
		const lent = await make({ ...(await buildAccount(db)), permissions: ['library.manage'] });
		await expect(as(null).shared.look({ token: lent.token })).rejects.toEqual(refusal('NOT_FOUND'));
	});

	test('when it has expired', async () => {
		const { id, token } = await make(reader, { downloads: true });
		const { pass } = await open(token);
		await sql`UPDATE share_link SET made_at = now() - interval '2 days', expires_at = now() - interval '1 day'
			WHERE id = ${id}`.execute(db);
		await ended(token, pass);
		await as(reader).link.revoke({ id });
		expect(await as(reader).link.restore({ id })).toMatchObject({ state: 'expired' });
	});

	test('when it is revoked, until that is taken back', async () => {
		const { id, token } = await make(reader, { downloads: true });
		const { pass } = await open(token);
		expect(await as(reader).link.revoke({ id })).toMatchObject({ state: 'revoked' });
		await as(reader).link.revoke({ id });
		await ended(token, pass);
		expect(await as(reader).link.restore({ id })).toMatchObject({ state: 'open' });
		expect(await statuses(token, pass)).toEqual([200, 200]);
		const { rows } = await sql<{ act: string }>`SELECT act FROM audit_entry WHERE user_name = ${reader.userName}
			AND act LIKE 'sharing.%' ORDER BY id`.execute(db);
		expect(rows.map(({ act }) => act)).toEqual(['sharing.link.make', 'sharing.link.revoke', 'sharing.link.restore']);
	});
});

describe('openings', () => {
	test('many at once are counted exactly, and the same form once', async () => {
		const { id, token } = await make(reader);
		const keys = Array.from({ length: 60 }, () => randomUUID());
		await Promise.all([...keys, ...keys].map((key) => open(token, { key })));
		expect(await openings(reader, id)).toBe(60);
	}, 60_000);

	test('of what is open already, of its maker, and looks without opening are none', async () => {
		const { id, token } = await make(reader);
		const { pass } = await open(token);
		for (let again = 0; again < 3; again += 1) {
			await open(token, { cookie: `share=${pass}` });
			await as(null).shared.look({ token, pass });
			await get(`/s/${token}`, pass);
			await get(`/s/${token}`, pass, 'HEAD');
			await get(`/s/${token}`, '', 'HEAD');
		}
		const { cookie } = await signInAs(product, reader);
		expect((await open(token, { cookie })).pass).not.toBe('');
		expect(await openings(reader, id)).toBe(1);
		await open(token, { cookie: (await signInAs(product, uploader)).cookie });
		expect(await openings(reader, id)).toBe(2);
	});

	test('without the form that a page has are refused', async () => {
		const { token } = await make(reader);
		expect((await product.fetch(`/s/${token}`, { method: 'POST' })).status).toBe(422);
		expect((await open(token, { key: 'nonsense' })).status).toBe(422);
	});
});

describe('a password', () => {
	test('is asked for, and opens', async () => {
		const { id, token } = await make(reader, { password, downloads: true });
		expect(await as(null).shared.look({ token })).toEqual({ ...closed, password: true });
		expect(await open(token)).toMatchObject({ to: `/s/${token}?wrong=1`, kept: undefined });
		expect(await open(token, { password: '提取码' })).toMatchObject({ to: `/s/${token}?wrong=1` });
		const { pass } = await open(token, { password });
		expect(await statuses(token, pass)).toEqual([200, 200]);
		expect(await openings(reader, id)).toBe(1);
		const { rows } = await sql`SELECT outcome, account_id FROM audit_entry
			WHERE act = 'sharing.link.guess' AND subject_id = ${id}`.execute(db);
		expect(rows).toEqual([1, 2].map(() => ({ outcome: 'refused', account_id: null })));
	});

	test('is guessed more and more slowly', async () => {
		const { token } = await make(reader, { password });
		const from = '10.9.9.9';
		let answer = await open(token, { password: 'wrong', from });
		for (let tries = 0; tries < 8 && !answer.to?.includes('wait'); tries += 1)
			answer = await open(token, { password: 'wrong', from });
		expect(answer.to).toMatch(/\?wait=\d+$/);
		expect(await open(token, { password, from })).toMatchObject({ kept: undefined });
	});

	test('opens its own link only, and no made-up pass opens any', async () => {
		const [mine, other] = [await make(reader, { password }), await make(reader)];
		const { pass } = await open(other.token);
		expect(await statuses(mine.token, pass)).toEqual([404, 404]);
		for (const made of ['x', `${pass.slice(0, -4)}AAAA`, JSON.stringify({ until: 9e15, password: '' })])
			expect(await as(null).shared.look({ token: mine.token, pass: made })).toMatchObject({ document: null });
		// Another password would be another pass.
		const { pass: right } = await open(mine.token, { password });
		await sql`UPDATE share_link SET password = 'another' WHERE id = ${mine.id}`.execute(db);
		expect(await statuses(mine.token, right)).toEqual([404, 404]);
	});
});

test('what is shared is listed by no search engine, kept by nobody, and tells no other site of its address', async () => {
	const { token } = await make(reader, { downloads: true });
	const { pass } = await open(token);
	for (const path of [`/s/${token}/versions/1/pages/1/800`, `/s/${token}/download`]) {
		const { headers } = await get(path, pass);
		expect(Object.fromEntries(headers)).toMatchObject({
			'x-robots-tag': expect.stringContaining('noindex'),
			'referrer-policy': 'no-referrer',
			'cache-control': 'private, no-cache',
		});
	}
	const posted = await product.fetch(`/s/${token}`, {
		method: 'POST',
		body: new URLSearchParams({ key: randomUUID() }),
	});
	expect(posted.headers.get('cache-control')).toBe('private, no-store');
});
