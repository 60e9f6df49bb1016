import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from '../../testing/index.ts';
import { giveAllowances } from './allowance.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).points;
const founder = await buildAccount(db, { administrator: true });
const category = await buildCategory(db);
const { number } = await buildDocument(product, { uploader: founder, category });
const never = new AbortController().signal;

const give = (caller: SignedIn, document: number, amount: 1 | 10) =>
	as(caller).reward.give({ number: document, amount, key: randomUUID() });
const statement = async (caller: SignedIn) => (await as(caller).account.statement({})).items;
const entries = async (): Promise<number> =>
	(await sql`SELECT 1 FROM audit_entry WHERE act = 'points.allowance.given' AND outcome = 'done'`.execute(db)).rows
		.length;

beforeEach(async () => {
	await as(founder).allowance.set({ amount: 20 });
	return async () => expect((await as(founder).proof.check()).wrong).toEqual([]);
});

test.each([
	['opens a document', async (reader: SignedIn) => (await as(reader).reward.state({ number })).balance],
	['looks at his points', async (reader: SignedIn) => (await as(reader).account.mine()).balance],
	['looks at his statement', async (reader: SignedIn) => (await statement(reader))[0]?.balance],
])('a reader who was made a moment ago and %s has his points at once', async (_, look) => {
	const reader = await buildAccount(db);
	const before = await entries();
	expect(await look(reader)).toBe(20);
	expect(await look(reader)).toBe(20);
	expect(await statement(reader)).toMatchObject([{ number: 1, kind: 'allowance', amount: 20 }]);
	expect(await entries()).toBe(before + 1);
});

test('a reward can be the first thing that a new account does', async () => {
	const reader = await buildAccount(db);
	const other = await buildDocument(product, { uploader: founder, category });
	expect(await give(reader, other.number, 10)).toMatchObject({ balance: 10 });
});

test('however many of his requests and jobs come at once, he is given it once', async () => {
	const reader = await buildAccount(db);
	const other = await buildDocument(product, { uploader: founder, category });
	await Promise.all([
		...Array.from({ length: 12 }, () => as(reader).reward.state({ number })),
		...Array.from({ length: 4 }, () => as(reader).account.mine()),
		give(reader, other.number, 1),
		giveAllowances(db, () => new Date(), never),
		giveAllowances(db, () => new Date(), never),
	]);
	expect((await statement(reader)).filter(({ kind }) => kind === 'allowance')).toHaveLength(1);
	expect(await as(reader).account.mine()).toMatchObject({ balance: 19 });
});

test('new accounts that reward each other wait one way only', async () => {
	const people = await Promise.all([1, 2, 3, 4].map(() => buildAccount(db)));
	const papers = await Promise.all(people.map((uploader) => buildDocument(product, { uploader, category })));
	await Promise.all(
		people.flatMap((person, mine) =>
			papers.flatMap((paper, theirs) => (mine === theirs ? [] : [give(person, paper.number, 1)])),
		),
	);
	for (const person of people) expect(await as(person).account.mine()).toMatchObject({ balance: 20, given: 3 });
});

test('nothing is given where nothing is set, to nobody who is not signed in, nor for what one could not reward', async () => {
	const reader = await buildAccount(db);
	const own = await buildDocument(product, { uploader: reader, category });
	expect(await as(reader).reward.state({ number: own.number })).toMatchObject({ balance: null });
	expect(await as(null).reward.state({ number })).toMatchObject({ balance: null });
	await as(founder).allowance.set({ amount: 0 });
	expect(await as(reader).reward.state({ number })).toMatchObject({ balance: 0 });
	expect(await statement(reader)).toEqual([]);
});
