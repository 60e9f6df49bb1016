import { maskUserName, type SignedIn } from '@pacesetter/core/identity';
import { uploadResult } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { duplicateHandlers } from './modules/duplicates/index.ts';
import { readerMark } from './modules/library/reader-mark.ts';
import { indexDocuments } from './modules/search/index-documents.ts';
import { makeTables } from './modules/search/writer.ts';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildFounder,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	signInAs,
	unique,
	uploadOf,
} from './testing/index.ts';

const product = await createTestProduct();
await makeTables(product.writing);
const { db } = product;
const founder = await buildFounder(db);
const county = await buildOrganisation(product, { parent: null });
const [town, otherTown] = [
	await buildOrganisation(product, { parent: county, type: 'committee' }),
	await buildOrganisation(product, { parent: county, type: 'committee' }),
];
const [branch, otherBranch] = [
	await buildOrganisation(product, { parent: town }),
	await buildOrganisation(product, { parent: otherTown }),
];
const tree = product.clientAs(founder).organisation;

/** An account whose person is on the roster of a branch. */
async function memberOf(organisationId: number) {
	const account = await buildAccount(db);
	const member = await tree.member.add({
		organisationId,
		name: unique('江某'),
		state: 'full',
		from: '2026-02-01',
	});
	await sql`UPDATE account SET person_id = ${member.personId} WHERE id = ${account.accountId}`.execute(db);
	return { account, ...member };
}

const uploader = await buildAccount(db);
const reader = await buildAccount(db);
const [member, stranger] = [await memberOf(branch), await memberOf(otherBranch)];
const another = await buildAccount(db);
const post = await tree.post.create({ organisationId: town, kind: 'secretary', title: '书记', on: '2026-02-01' });
const held = await memberOf(otherBranch);
await tree.post.appoint({ id: post.id, personId: held.personId, from: '2026-02-01' });
const grantee = await buildHolder(db, { role: 'viewer', at: branch });
const above = await buildHolder(db, { role: 'department_clerk', at: county });
const librarian = await buildHolder(db, { role: 'librarian', at: otherTown });
const namedAccount = await buildAccount(db);
const namedPerson = await memberOf(otherBranch);

/** Who asks, by what makes him a reader. */
const readers = {
	'nobody signed in': null,
	'an account without a place': reader,
	'a member of a branch below': member.account,
	'who holds a post there': held.account,
	'who holds a grant below': grantee,
	'a member elsewhere': stranger.account,
	'a clerk above': above,
	'a named account': namedAccount,
	'the account of a named person': namedPerson.account,
	'another account': another,
	'the uploader': uploader,
	'a librarian': librarian,
} satisfies Record<string, SignedIn | null>;
type Reader = keyof typeof readers;
const all = Object.keys(readers) as Reader[];
const manage: Reader[] = ['the uploader', 'a librarian'];

/** Whom each visibility lets read, beside those who look after the document. */
const audiences: Record<string, { build: object; who: readonly Reader[] }> = {
	public: { build: {}, who: all },
	signed_in: { build: { visibility: 'signed_in' }, who: all.filter((one) => one !== 'nobody signed in') },
	organisation: {
		build: { visibility: 'organisation', organisationId: town },
		who: ['a member of a branch below', 'who holds a post there', 'who holds a grant below'],
	},
	named: { build: { visibility: 'named' }, who: ['a named account', 'the account of a named person'] },
	frozen: { build: {}, who: [] },
};

async function makeDocument(kind: string) {
	const category = await buildCategory(db);
	const word = `${unique('雪豹')}巡山`;
	const text = `${word}。${'清泉村党支部组织党员到山上巡护，记录见到的动物和痕迹，回来在村部讲给大家听。'.repeat(8)}${word}`;
	const build = audiences[kind]?.build;
	const title = unique('巡护记录');
	const document = await buildDocument(product, { uploader, category, title, text, ...build });
	if (kind === 'named') {
		await sql`INSERT INTO document_reader (document_id, account_id, person_id)
			VALUES (${document.id}, ${namedAccount.accountId}, NULL), (${document.id}, NULL, ${namedPerson.personId})`.execute(
			db,
		);
	}
	if (kind === 'frozen') await sql`UPDATE document SET frozen_at = now() WHERE id = ${document.id}`.execute(db);
	const fingerprint = duplicateHandlers(db).find(({ definition }) => definition.name === 'duplicates.fingerprint');
	await fingerprint?.handle({ content: document.content }, { last: false, signal: new AbortController().signal });
	await indexDocuments(product.writing, [document.id]);
	return { ...document, category, word, text };
}
type Made = Awaited<ReturnType<typeof makeDocument>>;

/** Every way in that looks for readers: whether the document is there. Managers find theirs elsewhere. */
const ways: Record<string, (caller: SignedIn | null, document: Made) => Promise<boolean>> = {
	list: async (caller, { category, number }) => {
		const { items, total } = await product.clientAs(caller).library.document.list({ categoryId: category.id });
		expect(total).toBe(items.length);
		return items.some((item) => item.number === number);
	},
	count: async (caller, { category }) => {
		const categories = await product.clientAs(caller).library.category.list();
		return categories.find(({ id }) => id === category.id)?.documents === 1;
	},
	search: async (caller, { word, number }) => {
		const found = await product.clientAs(caller).search.document.find({ q: `"${word}"` });
		expect(found.total).toBe(found.items.length);
		return found.items.some((item) => item.number === number);
	},
	suggestion: async (caller, { title }) => {
		return JSON.stringify(await product.clientAs(caller).search.document.suggest({ q: title })).includes(title);
	},
};

/** Ways in to one document, open also to those who look after it; what is not for the caller is 404. */
const doors: Record<string, (caller: SignedIn | null, document: Made) => Promise<boolean>> = {
	get: (caller, { number }) => there(product.clientAs(caller).library.document.get({ number })),
	pages: (caller, { number }) => there(product.clientAs(caller).library.document.pages({ number })),
	'a view': (caller, { number }) => there(product.clientAs(caller).library.document.countView({ number })),
	inside: (caller, { number }) => there(product.clientAs(caller).search.document.inside({ number, q: '党员' })),
	picture: (caller, { number }) => answers(caller, `/api/documents/${number}/versions/1/pages/1/800`),
	download: (caller, { number }) => answers(caller, `/api/documents/${number}/download`),
	events: (caller, { number }) => answers(caller, `/api/documents/${number}/events`),
};

const there = (asked: Promise<unknown>): Promise<boolean> =>
	asked.then(
		() => true,
		(error) => {
			expect(error).toMatchObject({ code: 'NOT_FOUND' });
			return false;
		},
	);

const sessions = new Map<SignedIn, { cookie: string }>();
async function headersOf(caller: SignedIn | null): Promise<Record<string, string>> {
	if (!caller) return {};
	const headers = sessions.get(caller) ?? (await signInAs(product, caller));
	sessions.set(caller, headers);
	return headers;
}

async function answers(caller: SignedIn | null, path: string): Promise<boolean> {
	const answer = await product.fetch(path, { headers: await headersOf(caller) });
	await answer.body?.cancel();
	// Who sees what is for some only is not handed its original by a link: that is not hidden from him.
	expect([200, 403, 404]).toContain(answer.status);
	return answer.status !== 404;
}

describe.each(Object.keys(audiences))('%s', (kind) => {
	const made = makeDocument(kind);
	const who = audiences[kind]?.who ?? [];
	test.each(Object.keys(ways))('is met by its readers alone in: %s', async (way) => {
		const document = await made;
		const met = [];
		for (const one of all) if (await ways[way]?.(readers[one], document)) met.push(one);
		expect(met).toEqual(all.filter((one) => who.includes(one)));
	});
	test.each(Object.keys(doors))('opens to its readers and those who look after it: %s', async (door) => {
		const document = await made;
		const met = [];
		for (const one of all) if (await doors[door]?.(readers[one], document)) met.push(one);
		expect(met).toEqual(all.filter((one) => who.includes(one) || manage.includes(one)));
	});
	test('is told as resembling or as the same bytes to those who may see it only', async () => {
		const document = await made;
		for (const one of all) {
			const caller = readers[one];
			if (!caller) continue;
			const form = uploadOf({ name: '同文.txt', content: document.text }, { categoryId: document.category.id });
			const headers = { ...form.headers, ...(await headersOf(caller)) };
			const sent = await product.fetch('/api/uploads', { method: 'POST', headers, body: new Uint8Array(form.body) });
			expect(sent.status).toBe(201);
			const { number, sameAs } = uploadResult.parse(await sent.json());
			const sees = who.includes(one) || manage.includes(one);
			expect(sameAs?.number === document.number, one).toBe(sees);
			const found = await product.clientAs(caller).duplicates.resemblance.list({ number });
			expect(JSON.stringify(found).includes(String(document.number)), one).toBe(sees);
			await product.clientAs(caller).library.document.recycle({ number });
		}
	});
});

describe('who moves', () => {
	const seen = (caller: SignedIn, number: number) => there(product.clientAs(caller).library.document.get({ number }));

	test('a member loses what was for the place he leaves and gains what is for the one he comes to', async () => {
		const here = await makeDocument('organisation');
		const mover = await memberOf(branch);
		expect(await seen(mover.account, here.number)).toBe(true);
		const { code } = await tree.organisation.get({ id: otherBranch });
		const { id } = await tree.transfer.propose({ memberId: mover.id, toCode: code });
		for (const act of ['release', 'accept'] as const) await tree.transfer[act]({ id }).catch(() => undefined);
		expect(await seen(mover.account, here.number)).toBe(false);
		const list = await product.clientAs(mover.account).library.document.list({ categoryId: here.category.id });
		expect(list).toMatchObject({ items: [], total: 0 });
	});

	test('a whole organisation takes its readers along, and a merged one leaves its papers to the other', async () => {
		const moving = await buildOrganisation(product, { parent: otherTown, type: 'committee' });
		const reader = await memberOf(await buildOrganisation(product, { parent: moving }));
		const here = await makeDocument('organisation');
		expect(await seen(reader.account, here.number)).toBe(false);
		await tree.change.move({ id: moving, parentId: town, effectiveOn: '2026-03-01' });
		expect(await seen(reader.account, here.number)).toBe(true);
		const [gone, into] = [
			await buildOrganisation(product, { parent: town }),
			await buildOrganisation(product, { parent: town }),
		];
		const papers = await buildDocument(product, {
			uploader,
			category: here.category,
			visibility: 'organisation',
			organisationId: gone,
		});
		const member = await memberOf(into);
		expect(await seen(member.account, papers.number)).toBe(false);
		await tree.change.merge({ sources: [gone], id: into, effectiveOn: '2026-03-01' });
		expect(await seen(member.account, papers.number)).toBe(true);
	});

	test('a grant that ends, a list that changes and a visibility that changes hold at once', async () => {
		const here = await makeDocument('organisation');
		const visitor = await buildHolder(db, { role: 'viewer', at: branch });
		expect(await seen(visitor, here.number)).toBe(true);
		await sql`UPDATE account_grant SET revoked_at = now() WHERE account_id = ${visitor.accountId}`.execute(db);
		expect(await seen(visitor, here.number)).toBe(false);
		const own = product.clientAs(uploader).library.document;
		const { number } = here;
		await own.edit({ number, visibility: 'named', readers: { userNames: [visitor.userName], personIds: [] } });
		expect(await seen(visitor, number)).toBe(true);
		expect(await own.readers({ number })).toEqual({ accounts: [{ userName: visitor.userName }], persons: [] });
		await own.edit({ number, readers: { userNames: [reader.userName], personIds: [] } });
		expect([await seen(visitor, number), await seen(reader, number)]).toEqual([false, true]);
		// Taken back, what it was before holds again.
		await own.edit({ number, visibility: 'organisation' });
		expect([await seen(reader, number), await seen(member.account, number)]).toEqual([false, true]);
	});
});

describe('choosing', () => {
	const refusal = (field: string, more = {}) => expect.objectContaining({ code: 'INVALID', data: { field, ...more } });

	test('one publishes for where one stands, and for those whose papers one keeps', async () => {
		const places = async (caller: SignedIn, query = '') =>
			(await product.clientAs(caller).library.document.places({ query })).map(({ id }) => id);
		expect(await places(member.account)).toEqual([branch]);
		expect(await places(reader)).toEqual([]);
		const clerk = await places(above);
		expect(clerk).toEqual(expect.arrayContaining([county, town, branch, otherBranch]));
		// Who looks only stands where his grant is.
		const viewer = await buildHolder(db, { role: 'viewer', at: county });
		expect(await places(viewer)).toEqual([county]);
		await expect(product.clientAs(null).library.document.places({})).rejects.toMatchObject({
			code: 'SIGN_IN_REQUIRED',
		});
	});

	test('a document is given to an organisation or to people only as far as one may', async () => {
		const own = await buildDocument(product, { uploader: member.account, category: await buildCategory(db) });
		const { number } = own;
		const { edit, get } = product.clientAs(member.account).library.document;
		await expect(edit({ number, visibility: 'organisation' })).rejects.toEqual(refusal('publisher'));
		await expect(edit({ number, organisationId: town })).rejects.toEqual(refusal('publisher'));
		await expect(edit({ number, organisationId: 999_999 })).rejects.toEqual(refusal('publisher'));
		await expect(edit({ number, visibility: 'named' })).rejects.toEqual(refusal('readers'));
		const hidden = { userNames: [], personIds: [stranger.personId] };
		await expect(edit({ number, visibility: 'named', readers: hidden })).rejects.toEqual(
			refusal('readers', { unknown: stranger.personId }),
		);
		await edit({ number, visibility: 'organisation', organisationId: branch });
		expect(await get({ number })).toMatchObject({ visibility: 'organisation', organisation: { id: branch } });
	});

	test('a list of an organisation is of all below it', async () => {
		const category = await buildCategory(db);
		const build = (organisationId: number) => buildDocument(product, { uploader, category, organisationId });
		const [one] = [await build(branch), await build(otherBranch)];
		const list = await product.clientAs(null).library.document.list({ categoryId: category.id, organisationId: town });
		expect(list.items.map(({ number }) => number)).toEqual([one.number]);
	});

	test('an upload says it, and one that is refused leaves nothing', async () => {
		const category = await buildCategory(db);
		const send = async (fields: Record<string, string>) => {
			const form = uploadOf({ name: '内部.txt', content: unique('内容') }, { categoryId: category.id, ...fields });
			const headers = { ...form.headers, ...(await headersOf(member.account)) };
			return product.fetch('/api/uploads', { method: 'POST', headers, body: new Uint8Array(form.body) });
		};
		const readers = JSON.stringify({ userNames: [reader.userName] });
		expect((await send({ visibility: 'organisation', organisationId: String(branch) })).status).toBe(201);
		expect((await send({ visibility: 'named', readers })).status).toBe(201);
		for (const wrong of [
			{ visibility: 'organisation' },
			{ visibility: 'organisation', organisationId: String(town) },
			{ visibility: 'named' },
			{ visibility: 'named', readers: '{' },
			{ visibility: 'secret' },
		])
			expect((await send(wrong)).status, JSON.stringify(wrong)).toBe(422);
		const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM document
			WHERE category_id = ${category.id}`.execute(db);
		expect(rows[0]?.count).toBe(2);
	});
});

test('the pages of what is for some only tell who read them, and no cache keeps them', async () => {
	const [open, inside] = [await makeDocument('public'), await makeDocument('organisation')];
	const picture = async (caller: SignedIn, { number }: Made) => {
		const headers = await headersOf(caller);
		const answer = await product.fetch(`/api/documents/${number}/versions/1/pages/1/800`, { headers });
		return { cache: answer.headers.get('cache-control'), tag: answer.headers.get('etag'), bytes: await answer.bytes() };
	};
	expect(await picture(member.account, open)).toMatchObject({
		cache: 'private, max-age=3600',
		tag: expect.any(String),
	});
	const [his, hers] = [await picture(member.account, inside), await picture(grantee, inside)];
	for (const marked of [his, hers]) expect(marked).toMatchObject({ cache: 'private, no-store', tag: null });
	// Pages of a test are one dot: that the marks can be told apart on a page is seen by the story of marked copies.
	const minute = new Date('2026-11-25T16:05:00Z');
	expect(readerMark(member.account, inside.number, minute)).not.toBe(readerMark(grantee, inside.number, minute));
	expect((await picture(member.account, open)).bytes).toEqual((await picture(grantee, open)).bytes);
	expect(readerMark(member.account, inside.number, minute)).toBe(
		`${maskUserName(member.account.userName)} ${member.account.accountId.slice(-8)} ${inside.number} 2026-11-26 00:05`,
	);
});
