import { randomUUID } from 'node:crypto';
import { contract } from '@pacesetter/core/contract';
import type { SignedIn } from '@pacesetter/core/identity';
import { type Visibility, visibilities } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRecords } from './modules/harvest/store.ts';
import { insertVersion, settleDocuments } from './modules/library/store/index.ts';
import { indexDocuments } from './modules/search/index-documents.ts';
import { makeTables } from './modules/search/writer.ts';
import { transact } from './platform/db/index.ts';
import { elsewhere, silent, telling, word } from './testing/hidden-ways.ts';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildOrganisation,
	buildRendition,
	createTestProduct,
	otherRoutes,
	proceduresOf,
	signInAs,
	unique,
} from './testing/index.ts';

/**
 * No way in ever shows, counts or hints at a hidden document: every answer that a reader gets is the same, byte for byte and
 * header for header, before and after hidden documents come, whatever they are like. A way in that is not listed here fails.
 *
 * `telling`: what it tells changes when an open document comes, which shows that the comparison sees something.
 * Its value: what it is asked, each with the query that brings documents to light.
 */
const product = await createTestProduct();
const { db, writing } = product;
await makeTables(writing);
const uploader = await buildAccount(db);
const category = await buildCategory(db, { name: '海洋' });
const text = (more: string) => `${word}的化石与标本，县里收藏了一批，说明如下。${more}\f${word}第二页`;

/** These tell of rosters, posts and plans, by rights that depend on places. */
const { organisation: _places, campaigns: _elsewhere, ...here } = contract;
const ways = [...new Set([...proceduresOf(here), ...otherRoutes(product)])]
	.filter((route) => route.startsWith('GET ') && !elsewhere.test(route))
	.sort();

test('every way in is listed', () => {
	expect([...Object.keys(telling), ...Object.keys(silent)].sort()).toEqual(ways);
});

const town = buildOrganisation(product);
async function plant(wish: Partial<Parameters<typeof buildDocument>[1]>, title = `${word}图录`): Promise<number> {
	const place = wish.visibility === 'organisation' ? { organisationId: await town } : {};
	const document = await buildDocument(product, {
		uploader,
		category,
		title,
		text: text(`${Math.random()}`),
		...place,
		...wish,
	});
	await useTools(document.id, document.content);
	await indexDocuments(writing, [document.id]);
	await transact(db, makeRecords);
	// A folder that is shared holds all there are.
	await sql`INSERT INTO reading_favourite (account_id, folder_id, document_id, added_at)
		VALUES (${sharer.accountId}, ${folderId}, ${document.id}, now())`.execute(db);
	return document.number;
}

/** The signed-in reader kept it, wrote something on it and stopped in the middle while he could read it. */
async function useTools(documentId: string, content: string): Promise<void> {
	const accountId = readers['a signed-in reader']?.accountId ?? '';
	await sql`INSERT INTO reading_reader VALUES (${accountId}) ON CONFLICT DO NOTHING`.execute(db);
	await sql`INSERT INTO reading_note (account_id, document_id, content, page, from_place, to_place, words, quote, before,
			after, colour, body, written_at, key)
		VALUES (${accountId}, ${documentId}, ${content}, 1, 0, 3, ${word}, ${word}, '', '', 'yellow', ${word}, now(),
			gen_random_uuid())`.execute(db);
	await sql`INSERT INTO reading_position VALUES (${accountId}, ${documentId}, 2, now())`.execute(db);
	await sql`INSERT INTO reading_favourite VALUES (${accountId}, NULL, ${documentId}, now())`.execute(db);
}

/** Somebody who shares a folder of what he keeps, and what opens his link. */
const sharer = await buildAccount(db);
const { folderId } = await product.clientAs(sharer).reading.folder.add({ name: '标本' });
const { token } = await product.clientAs(sharer).sharing.link.makeOfFolder({
	folderId,
	days: 7,
	downloads: true,
	restricted: true,
	key: randomUUID(),
});
const opened = await product.fetch(`/s/${token}`, {
	method: 'POST',
	body: new URLSearchParams({ key: randomUUID() }),
});
const pass =
	opened.headers
		.getSetCookie()
		.find((cookie) => cookie.startsWith('share='))
		?.split(/[=;]/)[1] ?? '';

/** For a reader, and for whoever has the link as well. */
async function headersOf(reader: Reader): Promise<Record<string, string>> {
	const caller = readers[reader];
	const { cookie = '', ...more } = caller ? await signInAs(product, caller) : {};
	return { ...more, cookie: [cookie, `share=${pass}`].filter(Boolean).join('; ') };
}

/** These differ with each answer, whatever it tells. */
const changing = new Set(['content-security-policy', 'date', 'x-request-id']);
/** All that an answer tells besides its body: a length, a tag or a date would tell as well. */
const told = ({ status, headers }: Response): string =>
	JSON.stringify([status, [...headers].filter(([name]) => !changing.has(name)).sort()]);

type Reader = 'a stranger' | 'a signed-in reader';
const readers: Record<Reader, SignedIn | null> = {
	'a stranger': null,
	'a signed-in reader': await buildAccount(db),
};

/** Who may read a published document of this visibility. A new one has to be thought of here. */
const readBy: Record<Visibility, readonly Reader[]> = {
	public: ['a stranger', 'a signed-in reader'],
	signed_in: ['a signed-in reader'],
	// He stands nowhere and is named by nobody.
	organisation: [],
	named: [],
};
const states = [
	{ state: 'published' },
	{ state: 'processing' },
	{ state: 'in_review' },
	{ state: 'returned' },
	{ state: 'failed' },
	{ state: 'withdrawn' },
	{ state: 'published', recycled: true },
	{ state: 'published', frozen: true },
	{ state: 'withdrawn', recycled: true },
] as const;

let open = 0;
beforeAll(async () => {
	open = await plant({});
});

/** What a link to a folder shows is asked for by a form. */
const lookedAt = 'POST /api/shared/look';

let asked = 0;
/** One address asks so often a minute and no more; here it is not one that asks. */
const nextAddress = (): string => `10.1.${Math.floor(++asked / 250)}.${(asked % 250) + 1}`;

/**
 * What is found for a question, without the order in which the index puts pages that score nearly the same: how rare a
 * word is is reckoned over the whole library (docs/search.md).
 */
function byNumber(asked: string, body: string): string {
	if (!asked.startsWith('/api/search?') || asked.includes('sort=newest')) return body;
	const { items, ...rest }: { items: { number: number }[] } = JSON.parse(body);
	return JSON.stringify({ ...rest, items: items.toSorted((one, other) => one.number - other.number) });
}

/** What each way answers, without what differs each time: when it was answered, and by which random name. */
async function answers(reader: Reader): Promise<Record<string, string>> {
	// A download that goes on is not counted: what is counted would differ each time.
	const headers = { ...(await headersOf(reader)), range: 'bytes=1-' };
	const values: Record<string, string> = {
		number: String(open),
		category: category.id,
		name: 'newest.atom',
		part: `${Math.floor(open / 20_000)}.xml`,
		version: '1',
		page: '1',
		width: '800',
		other: String(open),
		id: '00000000-0000-7000-8000-000000000000',
		token,
	};
	const found: Record<string, string> = {};
	for (const [route, queries] of Object.entries({ ...telling, ...silent })) {
		for (const query of queries) {
			const asked = (route.replace('GET ', '') + query).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
			const answer = await product.fetch(asked, { headers }, { from: nextAddress() });
			const body = await answer.text();
			const plain = body.replace(/<responseDate>[^<]*/, '').replace(/^id: .*$/gm, '');
			found[asked] = `${told(answer)} ${byNumber(asked, plain)}`;
			// A question that is not understood proves nothing.
			expect([200, 206, 401, 403, 404], `${asked}: ${found[asked]}`).toContain(answer.status);
		}
	}
	const folder = await product.fetch(
		'/api/shared/look',
		{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, pass }) },
		{ from: nextAddress() },
	);
	found[lookedAt] = `${told(folder)} ${await folder.text()}`;
	return found;
}

describe.each(Object.keys(readers) as Reader[])('%s', (reader) => {
	const hidden = visibilities.flatMap((visibility) =>
		states
			.filter(
				(state) =>
					!(state.state === 'published' && Object.keys(state).length === 1 && readBy[visibility].includes(reader)),
			)
			.map((state) => ({ visibility, ...state })),
	);

	test.each(hidden)(
		'hears nothing of one that is $visibility, $state, recycled: $recycled, frozen: $frozen',
		async (wish) => {
			const before = await answers(reader);
			const title = unique(`${word}秘录`);
			const number = await plant(wish, title);
			const after = await answers(reader);
			expect(after).toEqual(before);
			expect(JSON.stringify(after)).not.toContain(title);
			const headers = await headersOf(reader);
			// By its number he is told what he is told of one that was never there.
			for (const route of Object.keys(silent).filter((route) => route.includes('{number}'))) {
				const ask = (asked: number) =>
					product.fetch(
						route
							.replace('GET ', '')
							.replace('{token}', token)
							.replace('{number}', String(asked))
							.replace('{other}', String(asked))
							.replace('{version}/pages/{page}/{width}', '1/pages/1/800') + (silent[route]?.[0] ?? ''),
						{ headers },
						{ from: nextAddress() },
					);
				const [there, never] = [await ask(number), await ask(9_999_999)];
				expect([route, told(there), await there.text()]).toEqual([route, told(never), await never.text()]);
			}
		},
	);

	test('hears nothing of what another reports, nor of what shows it', async () => {
		const reporter = await buildAccount(db);
		const title = unique(`${word}原件`);
		const evidence = await plant({ uploader: reporter, visibility: 'named' }, title);
		const before = await answers(reader);
		const words = unique('举报说明');
		const wish = { number: open, kind: 'infringing', words, evidence, key: randomUUID() } as const;
		await product.clientAs(reporter).moderation.report.make(wish);
		const after = await answers(reader);
		expect(after).toEqual(before);
		for (const secret of [title, words]) expect(JSON.stringify(after)).not.toContain(secret);
	});

	test('hears of an open one by every way that tells', async () => {
		const before = await answers(reader);
		await plant({}, `${word}新录`);
		const after = await answers(reader);
		const same = Object.keys(telling).filter((route) => {
			const start = route.replace('GET ', '').split('{')[0] ?? '';
			const asked = Object.keys(before).filter((path) => path.startsWith(start) && isOf(route, path));
			return asked.every((path) => before[path] === after[path]);
		});
		expect(same).toEqual([]);
		expect(after[lookedAt]).not.toBe(before[lookedAt]);
		expect(JSON.parse(after[lookedAt]?.replace(/^.*?\] (?=\{)/, '') ?? '')).toMatchObject({ folder: { name: '标本' } });
	});

	test('hears nothing of a newer version that waits for its reviewer or was given back', async () => {
		const reviewed = await buildCategory(db, { reviewed: true });
		const document = await buildDocument(product, { uploader, category: reviewed, text: text(unique('已审')) });
		await indexDocuments(writing, [document.id]);
		await transact(db, makeRecords);
		open = document.number;
		const before = await answers(reader);
		const { content } = await buildRendition(product, { text: text(unique('未审')) });
		const now = new Date();
		const brought = { documentId: document.id, version: 2, content, fileName: '未审.txt', uploaderId: null, now };
		await insertVersion(db, brought);
		await settleDocuments(db, content, now);
		await indexDocuments(writing, [document.id]);
		await transact(db, makeRecords);
		const changed = async () => {
			const after = await answers(reader);
			return Object.keys(before).filter((path) => after[path] !== before[path]);
		};
		expect(await changed()).toEqual([]);
		const librarian = await buildAccount(db, { administrator: true });
		const { review } = product.clientAs(librarian).library;
		await review.return({ number: document.number, version: 2, reason: '未经核对' });
		expect(await changed()).toEqual([]);
		const picture = `/api/documents/${document.number}/versions/2/pages/1/800`;
		const caller = readers[reader];
		const headers = caller ? await signInAs(product, caller) : {};
		expect((await product.fetch(picture, { headers })).status).toBe(404);
		const pages = `/api/documents/${document.number}/pages?version=2`;
		expect((await product.fetch(pages, { headers })).status).toBe(404);
		// What has passed is another matter.
		await review.reopen({ number: document.number, version: 2 });
		const { title, categoryId, visibility } = await review.get({ number: document.number });
		const seen = { title, categoryId, visibility, organisationId: null };
		await review.approve({ number: document.number, version: 2, seen });
		expect(await changed()).not.toEqual([]);
	});
});

/** Whether an address that was asked is one of a route. */
const isOf = (route: string, address: string): boolean =>
	new RegExp(
		`^${route
			.replace('GET ', '')
			.replace(/[.]/g, '\\.')
			.replace(/\{\w+\}/g, '[^/?]+')}(\\?|$)`,
	).test(address);
