import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { perform } from '../../platform/http/index.ts';
import { buildAccount, buildCategory, buildDocument, createTestProduct, unique } from '../../testing/index.ts';
import { addDocument } from './add-document.ts';
import { addVersion } from './add-version.ts';
import { adoptVersion } from './adopt-version.ts';

const product = await createTestProduct();
const { db } = product;
const [uploader, reader] = [await buildAccount(db), await buildAccount(db)];
const administrator = await buildAccount(db, { administrator: true });
const category = await buildCategory(db);

type Client = ReturnType<typeof product.clientAs>['library']['document'];
const as = (caller: SignedIn | null): Client => product.clientAs(caller).library.document;
const build = (wish: Partial<Parameters<typeof buildDocument>[1]> = {}) =>
	buildDocument(product, { uploader, category, ...wish });
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });

/** Every change of a document, on one it applies to. */
const changes: Record<
	string,
	{ from: Parameters<typeof build>[0]; make(client: Client, number: number): Promise<unknown> }
> = {
	edit: { from: {}, make: (client, number) => client.edit({ number, title: '新标题' }) },
	withdraw: { from: {}, make: (client, number) => client.withdraw({ number }) },
	republish: { from: { state: 'withdrawn' }, make: (client, number) => client.republish({ number }) },
	retry: { from: { state: 'failed' }, make: (client, number) => client.retry({ number }) },
	recycle: { from: {}, make: (client, number) => client.recycle({ number }) },
	restore: { from: { recycled: true }, make: (client, number) => client.restore({ number }) },
	erase: { from: { recycled: true }, make: (client, number) => client.erase({ number }) },
};

describe.each(Object.entries(changes))('%s', (_name, { from = {}, make }) => {
	test('is for the uploader and administrators', async () => {
		const [own, foreign] = [await build(from), await build(from)];
		expect(await make(as(uploader), own.number)).toEqual({ number: own.number });
		expect(await make(as(administrator), foreign.number)).toEqual({ number: foreign.number });
	});

	test('asks others to sign in, hides what they may not see, and refuses what they may', async () => {
		const { number } = await build(from);
		await expect(make(as(null), number)).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
		const visible = !from.state && !from.recycled;
		await expect(make(as(reader), number)).rejects.toThrow(refusal(visible ? 'FORBIDDEN' : 'NOT_FOUND'));
		const internal = await build({ ...from, visibility: 'signed_in' });
		await expect(make(as(null), internal.number)).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	});

	test('waits while it is decided whether the document stays, whoever asks', async () => {
		const { number } = await build({ ...from, frozen: true });
		await expect(make(as(uploader), number)).rejects.toThrow(refusal('DOCUMENT_FROZEN'));
		await expect(make(as(administrator), number)).rejects.toThrow(refusal('DOCUMENT_FROZEN'));
		await expect(make(as(reader), number)).rejects.toThrow(refusal('NOT_FOUND'));
	});

	test('does not know a number that is not there', async () => {
		await expect(make(as(administrator), 999_999_999)).rejects.toThrow(refusal('NOT_FOUND'));
		await expect(make(as(administrator), -1)).rejects.toThrow(refusal('INVALID', { field: 'number' }));
	});

	test('waits for a password that is due', async () => {
		const due = await buildAccount(db, { mustChangePassword: true });
		const { number } = await build({ ...from, uploader: due });
		await expect(make(as(due), number)).rejects.toThrow(refusal('PASSWORD_CHANGE_REQUIRED'));
	});
});

describe('an edit', () => {
	test('changes what is named and nothing else', async () => {
		const { number, title } = await build();
		const other = await buildCategory(db);
		await as(uploader).edit({ number, categoryId: other.id });
		expect(await as(null).get({ number })).toMatchObject({ title, categoryId: other.id, visibility: 'public' });
		await as(uploader).edit({ number, visibility: 'signed_in' });
		await expect(as(null).get({ number })).rejects.toThrow(refusal('NOT_FOUND'));
		expect(await as(reader).get({ number })).toMatchObject({ title, visibility: 'signed_in' });
	});

	test.each([
		['title', { title: '' }],
		['title', { title: '  ' }],
		['title', { title: 'x'.repeat(201) }],
		['title', { title: 'a\u0000b' }],
		['title', { title: 'annual\u202etxt' }],
		['categoryId', { categoryId: 'x' }],
		['categoryId', { categoryId: '01890000-0000-7000-8000-000000000000' }],
		['visibility', { visibility: 'secret' as 'public' }],
	])('refuses a wrong %s: %j', async (field, change) => {
		const { number, title } = await build();
		await expect(as(uploader).edit({ number, ...change })).rejects.toThrow(refusal('INVALID', { field }));
		expect((await as(uploader).get({ number })).title).toBe(title);
	});
});

test('whoever is signed in reads a document once in half an hour, however often he asks for it', async () => {
	const { number } = await build();
	const views = [];
	for (const caller of [reader, reader, uploader, null, null]) views.push(await as(caller).countView({ number }));
	expect(views.map((one) => one.views)).toEqual([1, 1, 2, 3, 4]);
});

describe('a withdrawal', () => {
	test('takes the document from its readers until it is republished; the counts stay', async () => {
		const { number } = await build();
		await as(reader).countView({ number });
		await as(uploader).withdraw({ number });
		await expect(as(reader).get({ number })).rejects.toThrow(refusal('NOT_FOUND'));
		await expect(as(reader).pages({ number })).rejects.toThrow(refusal('NOT_FOUND'));
		await expect(as(reader).countView({ number })).rejects.toThrow(refusal('NOT_FOUND'));
		expect(await as(uploader).get({ number })).toMatchObject({ state: 'withdrawn', views: 1 });
		// Those who look after it do not count as readers of what is not out.
		expect(await as(uploader).countView({ number })).toEqual({ views: 1 });
		await as(uploader).republish({ number });
		expect(await as(null).get({ number })).toMatchObject({ state: 'published', views: 1 });
	});

	test('is for what is published, its undoing for what is withdrawn', async () => {
		for (const state of ['processing', 'failed', 'withdrawn'] as const) {
			await expect(as(uploader).withdraw({ number: (await build({ state })).number })).rejects.toThrow(
				refusal('NOT_PUBLISHED'),
			);
		}
		await expect(as(uploader).republish({ number: (await build()).number })).rejects.toThrow(refusal('CONFLICT'));
	});

	test('of two at once one holds', async () => {
		const { number } = await build();
		const both = await Promise.allSettled([as(uploader).withdraw({ number }), as(administrator).withdraw({ number })]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});
});

describe('the recycle bin', () => {
	test('hides a document from readers and lists, and gives it back as it was', async () => {
		const { number } = await build();
		await as(uploader).recycle({ number });
		await as(uploader).recycle({ number });
		await expect(as(reader).get({ number })).rejects.toThrow(refusal('NOT_FOUND'));
		expect((await as(uploader).recycled({})).items.map((item) => item.number)).toContain(number);
		expect((await as(uploader).mine({ size: 100 })).items.map((item) => item.number)).not.toContain(number);
		expect((await as(administrator).recycled({})).total).toBe(0);
		await as(uploader).restore({ number });
		expect(await as(reader).get({ number })).toMatchObject({ state: 'published', recycled: false });
	});
});

describe('a retry', () => {
	test('queues the content again, for every document that failed on it', async () => {
		const first = await build({ state: 'failed' });
		const jobs = async () =>
			(await sql<{ data: unknown }>`SELECT data FROM pgboss.job WHERE data->>'content' = ${first.content}`.execute(db))
				.rows;
		await as(uploader).retry({ number: first.number });
		expect(await as(uploader).get({ number: first.number })).toMatchObject({
			state: 'processing',
			conversion: { state: 'queued', place: expect.any(Number) },
		});
		expect(await jobs()).toEqual([{ data: { content: first.content, attempt: 2 } }]);
		await product.convert(first.content, { attempt: 2 });
		expect(await as(null).get({ number: first.number })).toMatchObject({ state: 'published' });
	});

	test('is for what has failed', async () => {
		for (const state of ['processing', 'published'] as const) {
			await expect(as(uploader).retry({ number: (await build({ state })).number })).rejects.toThrow(
				refusal('NOTHING_TO_RETRY'),
			);
		}
	});

	test('of many at once, on documents of one content, queues it once and fails nobody by a deadlock', async () => {
		for (let round = 0; round < 5; round += 1) {
			const { number, content, bytes } = await build({ state: 'failed', text: unique('shared ') });
			const numbers = [number];
			for (let copy = 0; copy < 3; copy += 1) {
				const input = {
					content,
					bytes,
					format: 'txt',
					fileName: 'copy.txt',
					categoryId: category.id,
					visibility: 'public' as const,
					shelve: async () => undefined,
				};
				numbers.push((await perform(product.requestAs(uploader), addDocument, input)).number);
			}
			const tries = await Promise.allSettled(numbers.map((each) => as(administrator).retry({ number: each })));
			const refused = tries.filter((each) => each.status === 'rejected').map((each) => each.reason);
			expect(refused).toEqual(Array(3).fill(refusal('NOTHING_TO_RETRY')));
			for (const each of numbers)
				expect(await as(uploader).get({ number: each })).toMatchObject({ state: 'processing' });
		}
	});
});

test('a frozen document takes no other content, nor gives its own away', async () => {
	const [frozen, free] = [await build({ frozen: true }), await build()];
	const request = product.requestAs(uploader);
	for (const pair of [
		{ number: frozen.number, into: free.number },
		{ number: free.number, into: frozen.number },
	])
		await expect(perform(request, adoptVersion, pair)).rejects.toThrow(refusal('DOCUMENT_FROZEN'));
	const shelve = () => Promise.reject(new Error('nothing is shelved'));
	const version = { number: frozen.number, content: free.content, fileName: 'a.txt', format: 'txt', bytes: 1, shelve };
	await expect(perform(request, addVersion, version)).rejects.toThrow(refusal('DOCUMENT_FROZEN'));
});
