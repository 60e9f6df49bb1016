import { readdirSync, readlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildRendition,
	createTestProduct,
	signInAs,
	TextConverter,
	unique,
} from '../../../testing/index.ts';
import { insertVersion, settleDocuments } from '../store/index.ts';

const product = await createTestProduct();
const { db } = product;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const client = product.clientAs(null);
const text = '0123456789';
const document = () =>
	buildDocument(product, { uploader, category, text: `${unique(text)}\fsecond`, fileName: '关于"通知" (1).txt' });
const download = (number: number, headers: Record<string, string> = {}, method = 'GET') =>
	product.fetch(`/api/documents/${number}/download`, { method, headers });
const downloads = async (number: number) => (await client.library.document.get({ number })).downloads;

test('a download is the original, whole, under its own name, and never shown as a page of ours', async () => {
	const { number, bytes } = await document();
	const answer = await download(number);
	expect(answer.status).toBe(200);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'text/plain',
		'content-length': String(bytes),
		'accept-ranges': 'bytes',
		'x-content-type-options': 'nosniff',
	});
	const disposition = answer.headers.get('content-disposition') ?? '';
	expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
	expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('关于"通知" (1).txt');
	expect(await answer.text()).toHaveLength(bytes);
	expect(await downloads(number)).toBe(1);
});

test('a download goes on where it stopped, and counts once', async () => {
	const { number, bytes } = await document();
	const whole = await (await download(number)).text();
	const first = await download(number, { range: 'bytes=0-3' });
	expect([first.status, first.headers.get('content-range')]).toEqual([206, `bytes 0-3/${bytes}`]);
	expect(await first.text()).toBe(whole.slice(0, 4));
	const rest = await download(number, { range: 'bytes=4-' });
	expect(await rest.text()).toBe(whole.slice(4));
	const last = await download(number, { range: 'bytes=-2' });
	expect(await last.text()).toBe(whole.slice(-2));
	const beyond = await download(number, { range: `bytes=5-${bytes + 100}` });
	expect(await beyond.text()).toBe(whole.slice(5));
	expect(await downloads(number)).toBe(2);
});

test.each([`bytes=1000-`, 'bytes=-0', 'bytes=9-3'])('a range that is not there is refused: %s', async (range) => {
	const { number, bytes } = await document();
	const answer = await download(number, { range });
	expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${bytes}`]);
	expect(await downloads(number)).toBe(0);
});

test.each(['bytes=0-1,3-4', 'pages=1-2', 'bytes=a-b', 'bytes=-'])(
	'an unknown kind of range gets the whole: %s',
	async (range) => {
		const { number, bytes } = await document();
		const answer = await download(number, { range });
		expect([answer.status, (await answer.text()).length]).toEqual([200, bytes]);
	},
);

test('asking for the headers only counts nothing and opens no file', async () => {
	const { number, bytes } = await document();
	for (let count = 0; count < 20; count += 1) {
		const answer = await download(number, {}, 'HEAD');
		expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(bytes)]);
	}
	const picture = await product.fetch(`/api/documents/${number}/versions/1/pages/1/800`, { method: 'HEAD' });
	expect(picture.status).toBe(200);
	const open = readdirSync('/proc/self/fd').flatMap((fd) => {
		try {
			return readlinkSync(`/proc/self/fd/${fd}`);
		} catch {
			return [];
		}
	});
	expect(open.filter((path) => path.startsWith(product.data))).toEqual([]);
	expect(await downloads(number)).toBe(0);
});

test('200 downloads and 200 readings at once are counted exactly', async () => {
	const { number } = await document();
	const views = Array.from({ length: 200 }, () => client.library.document.countView({ number }));
	const answers = Array.from({ length: 200 }, async () => (await download(number)).arrayBuffer());
	await Promise.all([...views, ...answers]);
	expect(await client.library.document.get({ number })).toMatchObject({ views: 200, downloads: 200 });
	expect(new Set((await Promise.all(views)).map((view) => view.views)).size).toBe(200);
});

test('a page picture is kept by the browser and told unchanged by its tag', async () => {
	const { number } = await document();
	const path = `/api/documents/${number}/versions/1/pages/2/1600`;
	const answer = await product.fetch(path);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'image/png',
		'cache-control': 'private, max-age=3600',
	});
	const tag = answer.headers.get('etag') ?? '';
	expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
	const again = await product.fetch(path, { headers: { 'if-none-match': tag } });
	expect([again.status, await again.text()]).toEqual([304, '']);
	expect((await product.fetch(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test.each([
	'versions/2/pages/1/800',
	'versions/1/pages/3/800',
	'versions/1/pages/1/801',
	'versions/0/pages/0/0',
	'versions/99999999999/pages/1/800',
	'versions/1/pages/99999999999/800',
	'versions/1/pages/1/99999999999999999999999',
])('there is no picture at %s', async (path) => {
	const { number } = await document();
	expect((await product.fetch(`/api/documents/${number}/${path}`)).status).toBe(404);
});

test.each(['download', 'events', 'versions/1/pages/1/800', '', 'pages'])(
	'a document number beyond all numbers is not there: %s',
	async (path) => {
		const answer = await product.fetch(`/api/documents/99999999999999999999999/${path}`.replace(/\/$/, ''));
		expect([404, 422]).toContain(answer.status);
	},
);

test('a version that has been replaced is for those who look after the document', async () => {
	const { id, number } = await document();
	const { content } = await buildRendition(product, { text: unique('corrected ') });
	await insertVersion(db, {
		documentId: id,
		version: 2,
		content,
		fileName: 'new.txt',
		uploaderId: null,
		now: new Date(),
	});
	await settleDocuments(db, content, new Date());
	const path = (version: number): string => `/api/documents/${number}/versions/${version}/pages/1/800`;
	expect((await product.fetch(path(2))).status).toBe(200);
	expect((await product.fetch(path(1))).status).toBe(404);
	expect((await product.fetch(path(1), { headers: await signInAs(product, uploader) })).status).toBe(200);
});

test('a download goes on only with the bytes it began with', async () => {
	const { number } = await document();
	const tag = (await download(number, {}, 'HEAD')).headers.get('etag') ?? '';
	expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
	const rest = (ifRange: string) => download(number, { range: 'bytes=2-', 'if-range': ifRange });
	expect((await rest(tag)).status).toBe(206);
	expect((await rest('"another"')).status).toBe(200);
});

test('a version that is not shown yet is for those who look after the document', async () => {
	const { id, number } = await document();
	const { content } = await buildRendition(product, { state: 'queued', text: `${unique('next version ')}\fsecond` });
	await insertVersion(db, {
		documentId: id,
		version: 2,
		content,
		fileName: 'new.txt',
		uploaderId: null,
		now: new Date(),
	});
	// Its first page is there; the second fails, so that it stays as it is for now.
	const converter = new TextConverter();
	converter.before = (step) => {
		if (step === 2) throw new Error('not yet');
	};
	await expect(product.convert(content, { converter })).rejects.toThrow('not yet');
	const path = `/api/documents/${number}/versions/2/pages/1/800`;
	expect((await product.fetch(path)).status).toBe(404);
	expect((await product.fetch(path, { headers: await signInAs(product, uploader) })).status).toBe(200);
});
