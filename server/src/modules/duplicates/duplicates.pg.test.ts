import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, createTestProduct, unique } from '../../testing/index.ts';
import { unheardOf as sentences } from '../../testing/unheard-of.ts';
import { duplicateHandlers } from './index.ts';

const product = await createTestProduct();
const { db } = product;
const category = await buildCategory(db);
const reader = await buildAccount(db);
const librarian: SignedIn = { ...(await buildAccount(db)), permissions: ['library.manage'] };

const as = (caller: SignedIn | null) => product.clientAs(caller).duplicates;
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });

/** Does the job as the worker does. */
async function work(name: string, data: object): Promise<void> {
	const handler = duplicateHandlers(db).find(({ definition }) => definition.name === name);
	await handler?.handle(data, { last: false, signal: new AbortController().signal });
}

/** A document whose text can be compared. */
async function published(text: string, wish: Partial<Parameters<typeof buildDocument>[1]> = {}) {
	const document = await buildDocument(product, { uploader: reader, category, text, ...wish });
	await work('duplicates.fingerprint', { content: document.content });
	return document;
}

const kindsFor = async (caller: SignedIn, number: number) => {
	const { items } = await as(caller).resemblance.list({ number });
	return items.map((item) => [item.number, item.kind]);
};

describe('what a document resembles', () => {
	const common = sentences(20);
	const text = common.join('');
	test.each([
		['the same text in another format', common.join('\n').replaceAll('。', ' .'), 'same_text'],
		['an extended one', [...common, ...sentences(12)].join(''), 'contained'],
		['a part of it', common.slice(0, 12).join(''), 'containing'],
		[
			'the same sentences in another order, some left out and some put in',
			[...common.toReversed().slice(2), ...sentences(4)].join(''),
			'near',
		],
	])('%s is told', async (_, other, kind) => {
		const own = await buildAccount(db);
		const mine = await published(`${text}${unique('末')}`, { uploader: own, visibility: 'signed_in' });
		const theirs = await published(`${other}${unique('尾')}`, { uploader: own, visibility: 'signed_in' });
		expect(await kindsFor(own, mine.number)).toContainEqual([theirs.number, kind]);
	});

	test('the same bytes are told, and another edition by its title', async () => {
		const parts = sentences(30);
		const edition = await published(parts.join(''), { title: '某某办法（2010年修订）' });
		const later = await published([...parts.slice(0, 8), ...sentences(22)].join(''), {
			title: '某某办法（2023年修订）',
		});
		expect(await kindsFor(reader, later.number)).toEqual([[edition.number, 'version']]);
		const other = await published([...parts.slice(0, 8), ...sentences(22)].join(''), { title: '别的办法' });
		expect(await kindsFor(reader, other.number)).toEqual([]);
	});

	test('what has too few words to be known by them is known by its bytes, to those who may see the other', async () => {
		const mine = await published('今晚七点开会', { title: '会议通知' });
		const [theirs, hidden] = [
			await published('另有安排'),
			await published('别有安排', { uploader: await buildAccount(db), visibility: 'named' }),
		];
		expect(await kindsFor(reader, mine.number)).toEqual([]);
		for (const { id } of [theirs, hidden])
			await sql`UPDATE document_version SET content = ${mine.content} WHERE document_id = ${id}`.execute(db);
		expect(await kindsFor(reader, mine.number)).toEqual([[theirs.number, 'same_bytes']]);
		expect(await as(reader).resemblance.open({ numbers: [mine.number] })).toEqual([
			{ number: mine.number, undecided: 1, kind: 'same_bytes' },
		]);
	});

	test('to whoever is to decide it is told what it is to all of them, where that is one and the same', async () => {
		const own = await buildAccount(db);
		const wish = { uploader: own, visibility: 'signed_in' as const };
		const parts = sentences(20);
		const mine = await published(parts.join(''), wish);
		const kind = async () => (await as(own).resemblance.open({ numbers: [mine.number] }))[0];
		const longer = await published([...parts, ...sentences(12)].join(''), wish);
		expect(await kind()).toEqual({ number: mine.number, undecided: 1, kind: 'contained' });
		await published([...parts, ...sentences(13)].join(''), wish);
		expect(await kind()).toEqual({ number: mine.number, undecided: 2, kind: 'contained' });
		const shorter = await published(parts.slice(0, 12).join(''), wish);
		expect(await kind()).toEqual({ number: mine.number, undecided: 3, kind: null });
		// What has been decided is told no more.
		await decide(own, mine.number, longer.number, 'keep_both', '一份摘要');
		await decide(own, mine.number, shorter.number, 'keep_both', '一份节选');
		expect(await kind()).toEqual({ number: mine.number, undecided: 1, kind: 'contained' });
	});

	test('a form that many filled in makes no duplicates', async () => {
		const form = sentences(20);
		const filled = [];
		for (let one = 0; one < 40; one += 1) filled.push(await published([...form, ...sentences(5)].join('')));
		expect(await kindsFor(reader, filled[0]?.number ?? 0)).toEqual([]);
	});

	test('nothing is told of a document whose text is not there yet', async () => {
		const waiting = await buildDocument(product, { uploader: reader, category, state: 'processing' });
		expect(await as(reader).resemblance.list({ number: waiting.number })).toEqual({ ready: false, items: [] });
	});
});

describe('what one may not see', () => {
	test.each([
		['withdrawn', { state: 'withdrawn' as const }],
		['in the recycle bin', { recycled: true }],
	])('is never named, counted or compared: %s', async (_, hidden) => {
		const parts = sentences(20);
		const [own, stranger] = [await buildAccount(db), await buildAccount(db)];
		const mine = await published([...parts, unique('甲')].join(''), { uploader: own });
		const theirs = await published([...parts, unique('乙')].join(''), { uploader: stranger, ...hidden });
		expect(await kindsFor(own, mine.number)).toEqual([]);
		expect(await as(own).resemblance.open({ numbers: [mine.number] })).toEqual([]);
		const pair = { number: mine.number, other: theirs.number };
		await expect(as(own).resemblance.get(pair)).rejects.toThrow(refusal('NOT_FOUND'));
		const decision = { ...pair, decision: 'keep_both' as const, reason: '两个文件' };
		await expect(as(own).resemblance.decide(decision)).rejects.toThrow(refusal('NOT_FOUND'));
		const seen = 'state' in hidden ? [[theirs.number, 'same_text']] : [];
		expect(await kindsFor(librarian, mine.number)).toEqual(seen);
	});
});

const decide = (caller: SignedIn | null, number: number, other: number, decision = 'keep_both', reason?: string) =>
	as(caller).resemblance.decide({
		number,
		other,
		decision: decision as 'keep_both',
		...(reason === undefined ? {} : { reason }),
	});

async function pairOf(uploader: SignedIn, otherUploader = uploader) {
	const parts = sentences(20);
	const theirs = await published([...parts, ...sentences(2)].join(''), { uploader: otherUploader });
	const mine = await published([...parts, ...sentences(2)].join(''), { uploader });
	return { mine: mine.number, theirs: theirs.number };
}

describe('the decision', () => {
	test('to keep both needs a reason, is kept, and is undecided again for another content', async () => {
		const { mine, theirs } = await pairOf(reader);
		expect(await as(reader).resemblance.open({ numbers: [mine, theirs, 99] })).toEqual(
			[mine, theirs].map((number) => ({ number, undecided: 1, kind: 'near' })),
		);
		await expect(decide(reader, mine, theirs)).rejects.toThrow(refusal('INVALID', { field: 'reason' }));
		expect(await decide(reader, mine, theirs, 'keep_both', '一份征求意见，一份正式印发')).toEqual({ number: mine });
		expect(await as(reader).resemblance.open({ numbers: [mine, theirs] })).toEqual([]);
		expect((await as(reader).resemblance.list({ number: theirs })).items[0]?.decision).toMatchObject({
			decision: 'keep_both',
			reason: '一份征求意见，一份正式印发',
		});
		const { rows } = await sql`SELECT act, subject_id, details FROM audit_entry
			WHERE act = 'duplicates.resemblance.decide' AND outcome = 'done' ORDER BY id DESC LIMIT 1`.execute(db);
		const details = { decision: 'keep_both', other: theirs, kind: 'near' };
		expect(rows).toMatchObject([
			{ subject_id: String(mine), details: expect.objectContaining({ ...details, kind: expect.any(String) }) },
		]);
		await sql`UPDATE duplicate_decision SET other_content = ${'0'.repeat(64)}`.execute(db);
		expect(await as(reader).resemblance.open({ numbers: [mine] })).toEqual([
			{ number: mine, undecided: 1, kind: 'near' },
		]);
	});

	test('to withdraw takes it from its readers, and can be undone', async () => {
		const { mine, theirs } = await pairOf(reader);
		expect(await decide(reader, mine, theirs, 'withdraw')).toEqual({ number: mine });
		const { library } = product.clientAs(reader);
		expect((await library.document.get({ number: mine })).state).toBe('withdrawn');
		await expect(decide(reader, mine, theirs, 'withdraw')).rejects.toThrow(refusal('NOT_PUBLISHED'));
		await library.document.republish({ number: mine });
	});

	test('to make it a version of the other shows it there, and puts itself into the recycle bin', async () => {
		const { mine, theirs } = await pairOf(reader);
		expect(await decide(reader, mine, theirs, 'new_version')).toEqual({ number: theirs });
		const { library } = product.clientAs(reader);
		expect(await library.document.get({ number: theirs })).toMatchObject({
			version: 2,
			pendingVersion: null,
			state: 'published',
		});
		expect(await library.document.get({ number: mine })).toMatchObject({ recycled: true });
	});

	test.each([
		['signed_in', 'public', 'signed_in'],
		['public', 'signed_in', 'signed_in'],
		['public', 'public', 'public'],
	] as const)('a version that was %s of one that was %s is %s', async (adopted, target, result) => {
		const parts = sentences(20);
		const theirs = await published([...parts, ...sentences(2)].join(''), { uploader: reader, visibility: target });
		const mine = await published([...parts, ...sentences(2)].join(''), { uploader: reader, visibility: adopted });
		await decide(reader, mine.number, theirs.number, 'new_version');
		const { library } = product.clientAs(reader);
		expect((await library.document.get({ number: theirs.number })).visibility).toBe(result);
		const asStranger = product.clientAs(null).library.document.get({ number: theirs.number });
		if (result === 'public') expect(await asStranger).toMatchObject({ version: 2 });
		else await expect(asStranger).rejects.toThrow(refusal('NOT_FOUND'));
	});

	test('is for whom the document belongs to, and a version for whom both belong to', async () => {
		const [own, stranger] = [await buildAccount(db), await buildAccount(db)];
		const { mine, theirs } = await pairOf(own, stranger);
		await expect(decide(null, mine, theirs, 'withdraw')).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
		await expect(decide(stranger, mine, theirs, 'withdraw')).rejects.toThrow(refusal('FORBIDDEN'));
		await expect(decide(own, mine, theirs, 'new_version')).rejects.toThrow(refusal('FORBIDDEN'));
		await expect(decide(own, mine, 1, 'withdraw')).rejects.toThrow(refusal('NOT_FOUND'));
		const unlike = await published(sentences(20).join(''), { uploader: own });
		await expect(decide(own, mine, unlike.number, 'withdraw')).rejects.toThrow(refusal('NOT_FOUND'));
		expect(await decide(librarian, mine, theirs, 'new_version')).toEqual({ number: theirs });
	});

	test('is refused in a form that is none', async () => {
		const { mine, theirs } = await pairOf(reader);
		for (const [decision, reason] of [['merge'], ['keep_both', ' '], ['keep_both', '长'.repeat(501)]] as const) {
			await expect(decide(reader, mine, theirs, decision, reason)).rejects.toThrow();
		}
	});
});

test('what is open about many documents at once is what is open about each', async () => {
	for (let made = 0; made < 3; made += 1) await pairOf(reader);
	const { items } = await product.clientAs(reader).library.document.mine({ size: 20 });
	const numbers = items.map(({ number }) => number);
	const singly = [];
	for (const number of numbers) singly.push(...(await as(reader).resemblance.open({ numbers: [number] })));
	expect(singly.length).toBeGreaterThan(5);
	expect(await as(reader).resemblance.open({ numbers })).toEqual(singly);
});

test('looking is for whom the document belongs to', async () => {
	const { mine, theirs } = await pairOf(reader);
	const stranger = await buildAccount(db);
	for (const [caller, code] of [
		[null, 'SIGN_IN_REQUIRED'],
		[stranger, 'FORBIDDEN'],
	] as const) {
		await expect(as(caller).resemblance.list({ number: mine })).rejects.toThrow(refusal(code));
		await expect(as(caller).resemblance.get({ number: mine, other: theirs })).rejects.toThrow(refusal(code));
	}
	await expect(as(null).resemblance.open({ numbers: [mine] })).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	expect(await as(stranger).resemblance.open({ numbers: [mine] })).toEqual([]);
});

test('side by side, every clause of both is told once: same, changed, moved, in one of them only', async () => {
	const [first = '', second = '', third = '', fourth = '', ...rest] = sentences(16);
	const own = await buildAccount(db);
	const wording = '各单位要大力发展服务群众的工作，于七月一日前报送总结材料。';
	const changed = '各单位要大力开展服务群众的工作，于八月十日前报送总结材料。';
	const mine = await published([first, second, wording, third, '巩固基础。', ...rest].join(''), { uploader: own });
	const theirs = await published([second, changed, third, fourth, '稳固根底。', ...rest, first].join(''), {
		uploader: own,
	});
	const { rows, cut } = await as(own).resemblance.get({ number: mine.number, other: theirs.number });
	const text = (runs: readonly { text: string }[]) => runs.map((run) => run.text).join('');
	expect(cut).toBe(false);
	expect(rows.map(({ kind, clauses }) => [kind, clauses])).toEqual([
		['moved', 1],
		['same', 1],
		['changed', 1],
		['same', 1],
		['only_theirs', 1],
		['swapped', 1],
		['same', rest.length],
	]);
	expect(text(rows[0]?.mine ?? [])).toBe(first);
	const marked = rows[2]?.theirs.filter(({ differs }) => differs).map((run) => run.text);
	expect(marked?.join()).toMatch(/开展.*八.*十/);
	expect(text(rows[2]?.mine ?? [])).toBe(wording);
});

describe('fingerprints', () => {
	const countOf = async (content: string) => {
		const { rows } = await sql<{ prints: number; keys: number }>`SELECT
			(SELECT count(*) FROM fingerprint WHERE content = ${content}) AS prints,
			(SELECT count(*) FROM fingerprint_key JOIN fingerprint ON id = fingerprint WHERE content = ${content}) AS keys`.execute(
			db,
		);
		return rows[0];
	};

	test('are made by a job that holds with the publication or not at all, so that a kill between the two loses none', async () => {
		const document = await buildDocument(product, {
			uploader: reader,
			category,
			state: 'processing',
			text: sentences(10).join(''),
		});
		await product.convert(document.content);
		// Nobody has done it: as after a kill, the job is all there is.
		expect(await countOf(document.content)).toEqual({ prints: 0, keys: 0 });
		const { rows } = await sql<{ data: object }>`SELECT data FROM pgboss.job
			WHERE name = 'duplicates.fingerprint' AND state = 'created' AND data->>'content' = ${document.content}`.execute(
			db,
		);
		expect(rows).toEqual([{ data: { content: document.content } }]);
		await work('duplicates.fingerprint', rows[0]?.data ?? {});
		await work('duplicates.fingerprint', rows[0]?.data ?? {});
		expect(await countOf(document.content)).toMatchObject({ prints: 1 });
	});

	test('go with their content, and one that comes late makes none', async () => {
		const document = await published(sentences(10).join(''), { recycled: true });
		expect((await countOf(document.content))?.keys).toBeGreaterThan(100);
		await product.clientAs(reader).library.document.erase({ number: document.number });
		expect(await countOf(document.content)).toEqual({ prints: 0, keys: 0 });
		const { rows } = await sql`SELECT 1 FROM fingerprint_key
			WHERE NOT EXISTS (SELECT 1 FROM fingerprint WHERE id = fingerprint) LIMIT 1`.execute(db);
		expect(rows).toEqual([]);
		await work('duplicates.fingerprint', { content: document.content });
		expect(await countOf(document.content)).toEqual({ prints: 0, keys: 0 });
	});

	test('are all made anew when a librarian asks for it, and what is missing every night', async () => {
		const missing = await buildDocument(product, { uploader: reader, category, text: sentences(10).join('') });
		await expect(as(reader).fingerprint.rebuild()).rejects.toThrow(refusal('FORBIDDEN'));
		await expect(as(reader).fingerprint.state()).rejects.toThrow(refusal('FORBIDDEN'));
		await expect(as(null).fingerprint.rebuild()).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
		const { contents } = await as(librarian).fingerprint.rebuild();
		expect(await as(librarian).fingerprint.state()).toEqual({ contents, made: 0 });
		await work('duplicates.rebuild', {});
		expect(await as(librarian).fingerprint.state()).toEqual({ contents, made: contents });
		expect(await countOf(missing.content)).toMatchObject({ prints: 1 });
	});
});
