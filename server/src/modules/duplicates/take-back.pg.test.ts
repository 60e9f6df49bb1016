import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from '../../testing/index.ts';
import { unheardOf } from '../../testing/unheard-of.ts';
import { duplicateHandlers } from './index.ts';

const product = await createTestProduct();
const { db } = product;
const reader = await buildAccount(db);
const category = await buildCategory(db);
const { library, duplicates } = product.clientAs(reader);
const refusal = (code: string) => expect.objectContaining({ code });

/** Two documents of one reader, each with much of the other. @returns their numbers */
async function pair(): Promise<{ mine: number; theirs: number }> {
	const common = unheardOf(20);
	const made = async (): Promise<number> => {
		const text = [...common, ...unheardOf(2)].join('');
		const { number, content } = await buildDocument(product, { uploader: reader, category, text });
		const handler = duplicateHandlers(db).find(({ definition }) => definition.name === 'duplicates.fingerprint');
		await handler?.handle({ content }, { last: false, signal: new AbortController().signal });
		return number;
	};
	return { theirs: await made(), mine: await made() };
}

const adopt = (number: number, other: number) =>
	duplicates.resemblance.decide({ number, other, decision: 'new_version' });

const takeBack = (number: number, other: number, by = reader) =>
	product.clientAs(by).duplicates.resemblance.takeBack({ number, other });
const textOf = async (number: number) => (await library.document.pages({ number })).map(({ text }) => text);

test('a document made a version of another is taken back while nothing came after it: both are to be decided about again', async () => {
	const { mine, theirs } = await pair();
	const former = await textOf(theirs);
	await adopt(mine, theirs);
	await takeBack(mine, theirs);
	expect(await library.document.get({ number: theirs })).toMatchObject({ version: 3, state: 'published' });
	expect(await textOf(theirs)).toEqual(former);
	expect(await library.document.get({ number: mine })).toMatchObject({ recycled: false, state: 'published' });
	expect(await duplicates.resemblance.open({ numbers: [mine] })).toMatchObject([{ number: mine, undecided: 1 }]);
	await expect(takeBack(mine, theirs)).rejects.toThrow(refusal('CONFLICT'));
	await adopt(mine, theirs);
	await expect(takeBack(mine, theirs, await buildAccount(db))).rejects.toThrow(refusal('NOT_FOUND'));
});

test('a withdrawn document is published again and undecided, and what was kept for a reason stays decided', async () => {
	const { mine, theirs } = await pair();
	await duplicates.resemblance.decide({ number: mine, other: theirs, decision: 'withdraw' });
	await takeBack(mine, theirs);
	expect(await library.document.get({ number: mine })).toMatchObject({ state: 'published' });
	expect(await duplicates.resemblance.open({ numbers: [mine] })).toMatchObject([{ undecided: 1 }]);
	const kept = { number: mine, other: theirs, decision: 'keep_both', reason: '两县各发一份' } as const;
	await duplicates.resemblance.decide(kept);
	await library.document.recycle({ number: mine });
	await expect(takeBack(mine, theirs)).rejects.toThrow(refusal('CONFLICT'));
});

test('where a category asks for review, what had been passed is shown again without another one; once a new version was passed nothing is taken back', async () => {
	const { mine, theirs } = await pair();
	await sql`UPDATE category SET reviewed = true WHERE id = ${category.id}`.execute(db);
	const former = await textOf(theirs);
	await adopt(mine, theirs);
	expect(await library.document.get({ number: theirs })).toMatchObject({ version: 1, state: 'published' });
	await takeBack(mine, theirs);
	expect(await library.document.get({ number: theirs })).toMatchObject({ version: 3, state: 'published' });
	expect(await textOf(theirs)).toEqual(former);
	const { rows } = await sql`SELECT 1 FROM document_review JOIN document ON document.id = document_review.document_id
		WHERE document.number = ${theirs} AND document_review.state = 'waiting'`.execute(db);
	expect(rows).toEqual([]);
	await adopt(mine, theirs);
	const reviewer = product.clientAs({ ...(await buildAccount(db)), permissions: ['library.manage'] });
	const { pendingVersion, title, visibility } = await reviewer.library.document.get({ number: theirs });
	const seen = { title, categoryId: category.id, visibility, organisationId: null };
	await reviewer.library.review.approve({ number: theirs, version: pendingVersion ?? 0, seen });
	await expect(takeBack(mine, theirs)).rejects.toThrow(refusal('CONFLICT'));
});
