import type { SignedIn } from '@pacesetter/core/identity';
import { describe, expect, test } from 'vitest';
import { perform } from '../../platform/http/index.ts';
import { buildAccount, buildCategory, buildDocument, createTestProduct, unique } from '../../testing/index.ts';
import { addDocument } from './add-document.ts';

const product = await createTestProduct();
const { db } = product;
const uploader = await buildAccount(db, { userName: 'lanhuahua1' });
const [reader, administrator] = [await buildAccount(db), await buildAccount(db, { administrator: true })];
const as = (caller: SignedIn | null) => product.clientAs(caller).library;
const refusal = (code: string) => expect.objectContaining({ code });

/** A category with one document of every kind that is not for everybody, and one that is. */
async function everyKind(parent: string | null = null) {
	const category = await buildCategory(db, { parent });
	const build = (wish: object) => buildDocument(product, { uploader, category, ...wish });
	const open = await build({});
	const internal = await build({ visibility: 'signed_in' });
	const hidden = [
		await build({ state: 'processing' }),
		await build({ state: 'failed' }),
		await build({ state: 'withdrawn' }),
		await build({ recycled: true }),
		await build({ state: 'withdrawn', visibility: 'signed_in', recycled: true }),
	];
	return { category, open, internal, hidden };
}

describe('the list', () => {
	test('holds and counts what the caller may read, and gives no hint of the rest', async () => {
		const { category, open, internal } = await everyKind();
		const seen = async (caller: SignedIn | null) => {
			const { items, total } = await as(caller).document.list({ categoryId: category.id });
			return { numbers: items.map(({ number }) => number).sort(), total };
		};
		expect(await seen(null)).toEqual({ numbers: [open.number], total: 1 });
		// Lists are for readers: those who look after documents find theirs among their own.
		for (const caller of [reader, uploader, administrator]) {
			expect(await seen(caller)).toEqual({ numbers: [open.number, internal.number].sort(), total: 2 });
		}
		const counted = async (caller: SignedIn | null) =>
			(await as(caller).category.list()).find(({ id }) => id === category.id)?.documents;
		expect([await counted(null), await counted(reader)]).toEqual([1, 2]);
	});

	test('covers a category with all below it', async () => {
		const above = await everyKind();
		const below = await everyKind(above.category.id);
		const list = await as(null).document.list({ categoryId: above.category.id });
		expect(list.items.map(({ number }) => number).sort()).toEqual([above.open.number, below.open.number].sort());
		const counts = new Map((await as(null).category.list()).map(({ id, documents }) => [id, documents]));
		expect([counts.get(above.category.id), counts.get(below.category.id)]).toEqual([2, 1]);
	});

	test('of a category that is not there is empty', async () => {
		const list = await as(null).document.list({ categoryId: '01890000-0000-7000-8000-000000000000' });
		expect(list).toEqual({ items: [], total: 0, page: 1, size: 20 });
	});

	test('shows its uploader masked', async () => {
		const { category } = await everyKind();
		const { items } = await as(null).document.list({ categoryId: category.id });
		expect(items[0]?.uploader).toBe('la****1');
		expect(JSON.stringify(items)).not.toContain('lanhuahua1');
		expect(JSON.stringify(items)).not.toContain(uploader.accountId);
	});

	test.each(['newest', 'title', 'views', 'downloads'] as const)(
		'by %s, page by page, is the whole list once',
		async (sort) => {
			const category = await buildCategory(db);
			for (let count = 0; count < 7; count += 1) {
				// Equal times and counts: the order must hold all the same.
				await buildDocument(product, {
					uploader,
					category,
					publishedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(count / 3))),
				});
			}
			const whole = await as(null).document.list({ categoryId: category.id, sort });
			const pages = [];
			for (const page of [1, 2, 3, 4])
				pages.push(await as(null).document.list({ categoryId: category.id, sort, page, size: 3 }));
			expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 1, 0]);
			expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
			expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
		},
	);

	test('is in the order asked for', async () => {
		const category = await buildCategory(db);
		const build = (title: string, day: number) =>
			buildDocument(product, { uploader, category, title, publishedAt: new Date(Date.UTC(2026, 0, day)) });
		const [b, a, c] = [await build('B', 3), await build('A', 1), await build('C', 2)];
		await as(null).document.countView({ number: a.number });
		await product.fetch(`/api/documents/${c.number}/download`);
		const order = async (sort: 'newest' | 'title' | 'views' | 'downloads') =>
			(await as(null).document.list({ categoryId: category.id, sort })).items.map(({ title }) => title).join('');
		expect(await order('newest')).toBe('BCA');
		expect(await order('title')).toBe('ABC');
		expect(await order('views')).toMatch(/^A/);
		expect(await order('downloads')).toMatch(/^C/);
		expect(b.number).toBeLessThan(c.number);
	});

	test.each([
		{ page: 0 },
		{ page: 1.5 },
		{ size: 0 },
		{ size: 101 },
		{ page: 1e9 },
		{ categoryId: 'x' },
		{ sort: 'random' as 'title' },
	])('refuses %j', async (wish) => {
		await expect(as(null).document.list(wish)).rejects.toThrow(refusal('INVALID'));
	});
});

describe('the own uploads', () => {
	test('hold every state but the recycle bin, and of nobody else', async () => {
		const someone = await buildAccount(db);
		const category = await buildCategory(db);
		const states = ['processing', 'published', 'failed', 'withdrawn'] as const;
		for (const state of states) await buildDocument(product, { uploader: someone, category, state });
		await buildDocument(product, { uploader: someone, category, recycled: true });
		const { items, total } = await as(someone).document.mine({});
		expect(total).toBe(4);
		expect(items.map(({ state }) => state).sort()).toEqual([...states].sort());
		expect(items.every(({ manageable }) => manageable)).toBe(true);
		for (const state of states) expect((await as(someone).document.mine({ state })).total).toBe(1);
		expect((await as(await buildAccount(db)).document.mine({})).total).toBe(0);
	});

	test('are found by their numbers; what is gone or of somebody else is left out', async () => {
		const someone = await buildAccount(db);
		const category = await buildCategory(db);
		const build = (wish: object) => buildDocument(product, { uploader: someone, category, ...wish });
		const [first, , recycled] = [await build({}), await build({}), await build({ recycled: true })];
		const foreign = await buildDocument(product, { uploader, category });
		const numbers = [first.number, recycled.number, foreign.number, 999_999_999];
		const { items, total } = await as(someone).document.mine({ numbers });
		expect(items.map(({ number }) => number)).toEqual([first.number]);
		expect(total).toBe(1);
		for (const odd of [[], Array.from({ length: 101 }, (_, index) => index + 1)]) {
			await expect(as(someone).document.mine({ numbers: odd })).rejects.toThrow(refusal('INVALID'));
		}
	});

	test('ask for a sign-in', async () => {
		await expect(as(null).document.mine({})).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
		await expect(as(null).document.recycled({})).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	});
});

describe('one document', () => {
	test('is found by whom it is for; the others learn nothing, not even that it is there', async () => {
		const { open, internal, hidden } = await everyKind();
		const { document } = as(null);
		expect(await document.get({ number: open.number })).toMatchObject({ manageable: false, breadcrumb: [{}] });
		const missing = await document.get({ number: 999_999_999 }).catch((error: unknown) => error);
		for (const { number } of [internal, ...hidden]) {
			expect(await document.get({ number }).catch((error: unknown) => error)).toEqual(missing);
			expect(await document.pages({ number }).catch((error: unknown) => error)).toEqual(missing);
		}
		for (const { number } of hidden) {
			await expect(as(reader).document.get({ number })).rejects.toThrow(refusal('NOT_FOUND'));
			expect(await as(uploader).document.get({ number })).toMatchObject({ manageable: true });
			expect(await as(administrator).document.get({ number })).toMatchObject({ manageable: true });
		}
	});
});

describe('an upload of bytes that are there already', () => {
	const upload = async (content: string, bytes: number, caller: SignedIn) => {
		const category = await buildCategory(db);
		const input = {
			content,
			bytes,
			format: 'txt',
			fileName: 'copy.txt',
			categoryId: category.id,
			visibility: 'public' as const,
			shelve: async () => undefined,
		};
		return perform(product.requestAs(caller), addDocument, input);
	};

	test('is published at once and told of the document that the uploader may see', async () => {
		const { open } = await everyKind();
		const { number, sameAs } = await upload(open.content, open.bytes, reader);
		expect(sameAs).toEqual({ number: open.number, title: open.title });
		expect(await as(null).document.get({ number })).toMatchObject({ state: 'published', pages: 2 });
	});

	test('is told nothing of one he may not see', async () => {
		const { hidden } = await everyKind();
		const someone = await buildAccount(db);
		for (const { content, bytes } of hidden) expect((await upload(content, bytes, someone)).sameAs).toBe(null);
	});

	test('fails at once, with a reason and a retry, when they could not be converted', async () => {
		const category = await buildCategory(db);
		const failed = await buildDocument(product, { uploader, category, state: 'failed', text: unique('never ') });
		const { number } = await upload(failed.content, failed.bytes, reader);
		expect(await as(reader).document.get({ number })).toMatchObject({
			state: 'failed',
			conversion: { errorCode: 'damaged' },
		});
	});
});
