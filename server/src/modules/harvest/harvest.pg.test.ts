import type { Category } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { beforeEach, describe, expect, test } from 'vitest';
import { transact } from '../../platform/db/index.ts';
import { buildAccount, buildCategory, buildDocument, createTestProduct, unique } from '../../testing/index.ts';
import { pieceSize } from './answer-oai.ts';
import { makeRecords } from './store.ts';

const product = await createTestProduct({ origin: 'https://library.example.gov.cn' });
const { db } = product;
const uploader = await buildAccount(db);
let category: Category = await buildCategory(db);
const build = (wish: object = {}) => buildDocument(product, { uploader, category, ...wish });
const set = (id: string, change: string) => sql`UPDATE document SET ${sql.raw(change)} WHERE id = ${id}`.execute(db);
/** At once, however lately it was done. */
const make = () => transact(db, makeRecords);

beforeEach(async () => {
	category = await buildCategory(db);
});

interface Node {
	readonly name: string;
	readonly attributes: Record<string, string>;
	readonly children: Node[];
	text: string;
}
/** A document as a strict reader reads it. */
function read(text: string): Node {
	const root: Node = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	const parser = new SaxesParser({ xmlns: false });
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const node: Node = { name, attributes, children: [], text: '' };
		open.at(-1)?.children.push(node);
		open.push(node);
	});
	parser.on('text', (part) => {
		const node = open.at(-1);
		if (node) node.text += part;
	});
	parser.on('closetag', () => void open.pop());
	parser.write(text).close();
	return root.children[0] ?? root;
}
const all = (node: Node, name: string): Node[] => [
	...(node.name === name ? [node] : []),
	...node.children.flatMap((child) => all(child, name)),
];
const texts = (node: Node, name: string): string[] => all(node, name).map(({ text }) => text);

const get = (path: string, headers: Record<string, string> = {}) => product.fetch(path, { headers });
const oai = async (query: Record<string, string>) =>
	read(await (await get(`/oai?${new URLSearchParams(query)}`)).text());
const list = (more: Record<string, string> = {}) => oai({ verb: 'ListRecords', metadataPrefix: 'oai_dc', ...more });
const code = (answer: Node) => all(answer, 'error')[0]?.attributes.code;
const identifier = (number: number) => `oai:library.example.gov.cn:${number}`;

describe('OAI-PMH', () => {
	test('says who it is, in which formats and in which sets', async () => {
		const child = await buildCategory(db, { parent: category.id });
		const who = await oai({ verb: 'Identify' });
		expect(who.name).toBe('OAI-PMH');
		expect(who.children.map(({ name }) => name)).toEqual(['responseDate', 'request', 'Identify']);
		expect(texts(who, 'request')).toEqual(['https://library.example.gov.cn/oai']);
		expect(all(who, 'Identify')[0]?.children.map(({ name }) => name)).toEqual([
			'repositoryName',
			'baseURL',
			'protocolVersion',
			'adminEmail',
			'earliestDatestamp',
			'deletedRecord',
			'granularity',
		]);
		expect(texts(await oai({ verb: 'ListMetadataFormats' }), 'metadataPrefix')).toEqual(['oai_dc']);
		expect(texts(await oai({ verb: 'ListSets' }), 'setSpec')).toContain(`${category.id}:${child.id}`);
	});

	test('gives a record with what its page tells, and nothing of its uploader', async () => {
		const document = await build({ title: '关于<开展>“争先”&\u0007活动的通知' });
		await make();
		const answer = await oai({ verb: 'GetRecord', identifier: identifier(document.number), metadataPrefix: 'oai_dc' });
		expect(texts(answer, 'identifier')).toEqual([identifier(document.number)]);
		expect(texts(answer, 'setSpec')).toEqual([category.id]);
		expect(texts(answer, 'datestamp')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
		expect(texts(answer, 'dc:title')).toEqual(['关于<开展>“争先”&活动的通知']);
		expect(texts(answer, 'dc:subject')).toEqual([category.name]);
		expect(texts(answer, 'dc:identifier')).toEqual([`https://library.example.gov.cn/documents/${document.number}`]);
		expect(JSON.stringify(answer)).not.toContain(uploader.userName);
		const { attributes } = all(answer, 'request')[0] ?? { attributes: {} };
		expect(attributes).toEqual({
			verb: 'GetRecord',
			identifier: identifier(document.number),
			metadataPrefix: 'oai_dc',
		});
	});

	test('answers a form as it answers an address', async () => {
		const answer = await product.fetch('/oai', {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: 'verb=Identify',
		});
		expect(texts(read(await answer.text()), 'protocolVersion')).toEqual(['2.0']);
	});

	test('tells each error by its code', async () => {
		const found = await Promise.all(
			[
				{ verb: 'Nothing' },
				{ verb: 'ListRecords' },
				{ verb: 'ListRecords', metadataPrefix: 'marc' },
				{ verb: 'ListRecords', resumptionToken: 'x' },
				{ verb: 'ListRecords', metadataPrefix: 'oai_dc', until: '1999-01-01' },
				{ verb: 'ListRecords', metadataPrefix: 'oai_dc', set: 'nowhere' },
				{ verb: 'GetRecord', metadataPrefix: 'oai_dc', identifier: identifier(9) },
				{ verb: 'GetRecord', metadataPrefix: 'oai_dc', identifier: 'oai:elsewhere:1' },
				{ verb: 'ListMetadataFormats', identifier: identifier(9) },
			].map(async (query) => code(await oai(query))),
		);
		expect(found).toEqual([
			'badVerb',
			'badArgument',
			'cannotDisseminateFormat',
			'badResumptionToken',
			'noRecordsMatch',
			'noRecordsMatch',
			'idDoesNotExist',
			'idDoesNotExist',
			'idDoesNotExist',
		]);
		const { attributes } = all(await oai({ verb: 'ListRecords', what: '1' }), 'request')[0] ?? {};
		expect(attributes).toEqual({});
	});

	test('tells of what is gone that it is deleted, and of what was never open nothing', async () => {
		const [open, gone, erased] = [await build(), await build(), await build()];
		const never = await build({ visibility: 'signed_in' });
		await make();
		await set(gone.id, `state = 'withdrawn'`);
		await sql`DELETE FROM document WHERE id = ${erased.id}`.execute(db);
		// Hidden at once, also before the records are made anew.
		const numbers = [open, gone, erased].map(({ number }) => identifier(number));
		for (const again of [false, true]) {
			if (again) await make();
			const answer = await list({ set: category.id });
			expect(texts(answer, 'identifier').toSorted()).toEqual(numbers.toSorted());
			expect(texts(answer, 'dc:title')).toEqual([open.title]);
			const deleted = all(answer, 'header').filter(({ attributes }) => attributes.status === 'deleted');
			expect(deleted.map((header) => texts(header, 'identifier')[0]).toSorted()).toEqual(numbers.slice(1).toSorted());
		}
		const answer = await oai({ verb: 'GetRecord', identifier: identifier(never.number), metadataPrefix: 'oai_dc' });
		expect(code(answer)).toBe('idDoesNotExist');
		// It comes back under the same name.
		await set(gone.id, `state = 'published'`);
		await make();
		expect(texts(await list({ set: category.id }), 'dc:title').toSorted()).toEqual([open.title, gone.title].toSorted());
	});

	test('goes on where a list was left, whatever changes meanwhile: nothing is missed, nothing comes twice unchanged', async () => {
		const made: number[] = [];
		for (let one = 0; one < pieceSize + 5; one += 1) made.push((await build()).number);
		await make();
		const first = await list({ set: category.id });
		const token = texts(first, 'resumptionToken')[0] ?? '';
		expect(texts(first, 'identifier').filter((id) => id.startsWith('oai:'))).toHaveLength(pieceSize);
		// One that was given changes, one that was not is hidden, a new one comes.
		await sql`UPDATE document SET title = '改过的题目' WHERE number = ${made[0]}`.execute(db);
		await sql`UPDATE document SET state = 'withdrawn' WHERE number = ${made.at(-1)}`.execute(db);
		const fresh = await build();
		await sql`SELECT pg_sleep(1.1)`.execute(db);
		await make();
		const second = await oai({ verb: 'ListRecords', resumptionToken: token });
		const numbers = all(second, 'header').map((header) => Number(texts(header, 'identifier')[0]?.split(':')[2]));
		expect(numbers.toSorted()).toEqual([...made.slice(pieceSize), made[0], fresh.number].toSorted());
		expect(all(second, 'header').filter(({ attributes }) => attributes.status === 'deleted')).toHaveLength(1);
		expect(texts(second, 'resumptionToken')).toEqual(['']);
		// The same token again gives the same answer.
		const again = await oai({ verb: 'ListRecords', resumptionToken: token });
		expect(texts(again, 'identifier')).toEqual(texts(second, 'identifier'));
	}, 60_000);
});

describe('feeds', () => {
	test.each(['atom', 'rss'])('%s: the newest of all and of a category with all below it', async (kind) => {
		const child = await buildCategory(db, { parent: category.id });
		const older = await build({ title: unique('<旧>'), publishedAt: new Date('2026-01-01') });
		const newer = await build({ category: child, title: unique('&新'), publishedAt: new Date(Date.now() + 60_000) });
		await build({ visibility: 'signed_in' });
		const answer = await get(`/feeds/${category.id}.${kind}`);
		expect(answer.headers.get('content-type')).toBe(`application/${kind}+xml; charset=utf-8`);
		const feed = read(await answer.text());
		const entries = all(feed, kind === 'atom' ? 'entry' : 'item');
		expect(entries.map((entry) => texts(entry, 'title')[0])).toEqual([newer.title, older.title]);
		const newest = read(await (await get(`/feeds/newest.${kind}`)).text());
		expect(texts(newest, 'title')).toContain(newer.title);
	});

	test('are not there for a category that is not there', async () => {
		expect((await get('/feeds/01890000-0000-7000-8000-000000000000.atom')).status).toBe(404);
	});
});

describe('whoever has an answer', () => {
	const changing = ['/feeds/newest.atom', '/feeds/newest.rss', '/sitemap.xml', '/catalogue.ndjson'];
	const tagOf = async (path: string): Promise<string> => {
		const answer = await get(path);
		await answer.text();
		expect(answer.headers.has('last-modified')).toBe(false);
		return answer.headers.get('etag') ?? '';
	};
	const again = async (path: string, tag: string) => (await get(path, { 'if-none-match': tag })).status;

	test('is told so by a strong tag, alone or among others', async () => {
		await build();
		await make();
		for (const path of [...changing, '/sitemaps/lists.xml']) {
			const tag = await tagOf(path);
			expect(tag).toMatch(/^"[\w-]{27}"$/);
			expect([await again(path, tag), await again(path, `"x", W/${tag}`)]).toEqual([304, 304]);
			expect(await again(path, '"x"')).toBe(200);
			// No date is trusted: it would miss what changes within its second.
			expect((await get(path, { 'if-modified-since': new Date().toUTCString() })).status).toBe(200);
		}
	});

	test('gets the new one however soon something changes', async () => {
		const document = await build();
		await make();
		for (const path of changing.filter((path) => path !== '/sitemap.xml')) {
			const tags = new Set([await tagOf(path)]);
			for (const title of ['一改', '二改', '三改']) {
				const [last = ''] = [...tags].slice(-1);
				await set(document.id, `title = '${unique(title)}'`);
				await make();
				expect(await again(path, last), `${path} ${title}`).toBe(200);
				tags.add(await tagOf(path));
			}
			expect(tags.size).toBe(4);
		}
	});

	test('gets the new one when a document is hidden, also before the records are made anew', async () => {
		const document = await build();
		await make();
		const tags = new Map<string, string>();
		const paths = changing.filter((path) => path !== '/sitemap.xml');
		for (const path of paths) tags.set(path, await tagOf(path));
		await sql`UPDATE harvest_state SET made_at = clock_timestamp(), took = interval '1 hour'`.execute(db);
		await set(document.id, 'frozen_at = now()');
		for (const path of paths) expect(await again(path, tags.get(path) ?? ''), path).toBe(200);
		await sql`UPDATE harvest_state SET took = interval '0'`.execute(db);
	});

	test('reads in the feed when a document last changed', async () => {
		const document = await build();
		await make();
		await sql`UPDATE harvest_record SET changed_at = '2026-03-01T08:00:00Z' WHERE number = ${document.number}`.execute(
			db,
		);
		const updated = async () => {
			const feed = read(await (await get(`/feeds/${category.id}.atom`)).text());
			return [texts(feed, 'updated'), texts(feed, 'published')[0]];
		};
		const [, published] = await updated();
		expect(await updated()).toEqual([['2026-03-01T08:00:00.000Z', '2026-03-01T08:00:00.000Z'], published]);
		await set(document.id, `title = '${unique('改')}'`);
		await make();
		const [[feed = '', entry = ''] = [], same] = await updated();
		expect([feed, same]).toEqual([entry, published]);
		expect(feed > '2026-03-01T08:00:00.000Z').toBe(true);
	});
});

test('the sitemap names every open document once, and robots.txt names the sitemap', async () => {
	const [open, hidden] = [await build(), await build({ state: 'withdrawn' })];
	await make();
	const maps = texts(read(await (await get('/sitemap.xml')).text()), 'loc');
	const pages: string[] = [];
	for (const map of maps) pages.push(...texts(read(await (await get(new URL(map).pathname)).text()), 'loc'));
	const address = (number: number) => `https://library.example.gov.cn/documents/${number}`;
	expect(pages.filter((page) => page === address(open.number))).toHaveLength(1);
	expect(pages).not.toContain(address(hidden.number));
	expect(pages).toContain(`https://library.example.gov.cn/categories/${category.id}`);
	expect(await (await get('/robots.txt')).text()).toContain('Sitemap: https://library.example.gov.cn/sitemap.xml');
});

test('the catalogue is a line a document and ends with its length', async () => {
	const document = await build();
	await make();
	const lines = (await (await get('/catalogue.ndjson')).text())
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	expect(lines.at(-1)).toEqual({ end: true, documents: lines.length - 1 });
	expect(lines.find(({ number }) => number === document.number)).toMatchObject({
		title: document.title,
		category: [category.name],
		pages: 2,
		address: `https://library.example.gov.cn/documents/${document.number}`,
	});
});
