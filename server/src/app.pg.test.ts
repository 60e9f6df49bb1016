import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	connectTest,
	createTestProduct,
	signInAs,
	testPassword,
	trySignIn,
} from './testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const administrator = await signInAs(product, await buildAccount(db, { administrator: true }));
const json = { 'content-type': 'application/json' };
const addCategory = (name: string, headers: Record<string, string>): Promise<Response> =>
	product.fetch('/api/categories', {
		method: 'POST',
		headers: { ...administrator, ...json, ...headers },
		body: JSON.stringify({ parent: null, name }),
	});

describe('every answer', () => {
	const requests: [string, RequestInit][] = [
		['/healthz', {}],
		['/readyz', {}],
		['/metrics', {}],
		['/', {}],
		['/api', {}],
		['/api/me', {}],
		['/api/openapi.json', {}],
		['/api/nothing', {}],
		['/api/documents/1', {}],
		['/api/documents?page=0', {}],
		['/api/documents/1/download', {}],
		['/api/uploads', { method: 'POST' }],
		['/api/auth/sign-in/username', { method: 'POST', headers: json, body: '{' }],
		['/api/auth/sign-out', { method: 'POST' }],
		['/api/categories', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }],
	];
	test.each(requests)('has its security headers: %s', async (path, init) => {
		const { headers } = await product.fetch(path, init);
		expect(Object.fromEntries(headers)).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'same-origin',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
		});
		expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
		expect(headers.get('access-control-allow-origin')).toBe(null);
	});

	test('has a nonce of its own', async () => {
		const policies = await Promise.all(
			Array.from({ length: 5 }, async () => (await product.fetch('/api/me')).headers.get('content-security-policy')),
		);
		expect(new Set(policies).size).toBe(5);
	});
});

describe('a change', () => {
	test.each([
		['another site', { 'sec-fetch-site': 'cross-site' }],
		['a sister site', { 'sec-fetch-site': 'same-site' }],
		['an older browser on another site', { origin: 'https://evil.example' }],
		['a sandboxed page', { origin: 'null' }],
	])('asked for by %s is refused', async (_who, headers) => {
		const answer = await addCategory('偷加', headers);
		expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: 'FORBIDDEN' })]);
		const categories = await product.clientAs(null).library.category.list();
		expect(categories.map(({ name }) => name)).not.toContain('偷加');
	});

	test.each([
		['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }],
		['a page of ours in an older browser', { origin: 'http://localhost' }],
		['a program', {}],
	])('asked for by %s is made', async (who, headers) => {
		expect((await addCategory(who, headers)).status).toBe(200);
	});

	test('goes through the same door at sign-in and upload', async () => {
		const headers = { ...administrator, ...json, 'sec-fetch-site': 'cross-site' };
		for (const path of ['/api/auth/sign-in/username', '/api/auth/sign-out', '/api/uploads']) {
			expect((await product.fetch(path, { method: 'POST', headers, body: '{}' })).status).toBe(403);
		}
	});
});

describe('a body', () => {
	const large = JSON.stringify({ parent: null, name: 'x'.repeat(1024 * 1024) });

	test('above 1 MB is refused outside uploads, told or not', async () => {
		const told = { ...administrator, ...json, 'content-length': String(large.length) };
		const untold = new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode(large));
				controller.close();
			},
		});
		const init = { method: 'POST', headers: { ...administrator, ...json }, body: untold, duplex: 'half' as const };
		for (const each of [{ method: 'POST', headers: told, body: large }, init]) {
			const answer = await product.fetch('/api/categories', each);
			expect([answer.status, await answer.json()]).toEqual([
				413,
				expect.objectContaining({ code: 'UPLOAD_TOO_LARGE' }),
			]);
		}
	});

	test.each(['{', '[]', '"x"', 'null', ''])('that is no input is refused: %j', async (body) => {
		const answer = await product.fetch('/api/categories', {
			method: 'POST',
			headers: { ...administrator, ...json },
			body,
		});
		expect([400, 422]).toContain(answer.status);
	});
});

test('sign-ins are limited by address, and the time to wait is told', async () => {
	const tries = [];
	for (let count = 0; count < 21; count += 1)
		tries.push(await trySignIn(product, `nobody${count}`, testPassword, '10.8.0.1'));
	expect(tries.slice(0, 20).map(({ status }) => status)).toEqual(Array(20).fill(401));
	const wait = Number(tries[20]?.headers.get('retry-after'));
	// Twenty tries take their time, and the minute begins with the first.
	expect([tries[20]?.status, wait > 40 && wait <= 60]).toEqual([429, true]);
	expect((await trySignIn(product, 'nobody', testPassword, '10.8.0.2')).status).toBe(401);
});

test('an address that a client claims does not lift its limit where there is no proxy', async () => {
	const statuses = [];
	for (let count = 0; count < 21; count += 1) {
		const init = { method: 'POST', headers: { ...json, 'x-forwarded-for': `10.7.0.${count}` }, body: '{}' };
		statuses.push((await product.fetch('/api/auth/sign-in/username', init, { from: '10.8.0.3' })).status);
	}
	expect(statuses.at(-1)).toBe(429);
});

test('the API is limited by address', async () => {
	let refused = 0;
	for (let count = 0; count < 1201; count += 1) {
		const { status } = await product.fetch('/api/nothing', {}, { from: '10.8.0.4' });
		if (status === 429) refused += 1;
	}
	expect(refused).toBe(1);
});

describe('/metrics', () => {
	const metrics = (from: string, headers: Record<string, string> = {}) =>
		product.fetch('/metrics', { headers }, { from });

	test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('answers this machine: %s', async (from) => {
		const answer = await metrics(from);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toContain('http_request_seconds');
	});

	test.each(['10.0.0.1', '::ffff:10.0.0.1', '1.127.0.1', 'fe80::1', ''])(
		'is not there for others: %s',
		async (from) => {
			expect((await metrics(from)).status).toBe(404);
		},
	);

	test('is not there through a proxy on this machine', async () => {
		expect((await metrics('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
	});

	test('with a token, answers whoever has it and nobody else', async () => {
		const guarded = await createTestProduct({ metricsToken: 'a token' });
		const ask = (headers: Record<string, string>) => guarded.fetch('/metrics', { headers }, { from: '10.0.0.1' });
		expect((await ask({ authorization: 'Bearer a token' })).status).toBe(200);
		expect((await ask({ authorization: 'Bearer b token' })).status).toBe(404);
		expect((await ask({})).status).toBe(404);
		expect((await guarded.fetch('/metrics')).status).toBe(404);
	});
});

test('a fault of ours is told without its inside', async () => {
	const broken = await createTestProduct();
	const owner = connectTest(broken.database.adminUrl);
	await sql`ALTER TABLE category RENAME TO elsewhere`.execute(owner.db);
	const answer = await broken.fetch('/api/categories');
	expect(answer.status).toBe(500);
	expect(await answer.text()).not.toMatch(/category|relation|pg|sql/i);
});

test('what was told to whoever is signed in is kept by no browser', async () => {
	const [uploader, category] = [await buildAccount(db), await buildCategory(db)];
	const build = (visibility: 'public' | 'signed_in') => buildDocument(product, { uploader, category, visibility });
	const [open, inside] = [await build('public'), await build('signed_in')];
	const asked = async (path: string, headers: Record<string, string> = {}) => {
		const answer = await product.fetch(path, { headers });
		return [answer.status, answer.headers.get('cache-control')];
	};
	for (const path of [`/api/documents/${inside.number}`, `/api/documents/${inside.number}/pages?from=1&count=1`])
		expect(await asked(path, administrator)).toEqual([200, 'private, no-store']);
	expect(await asked(`/api/documents/${open.number}`)).toEqual([200, 'private, no-cache']);
});
