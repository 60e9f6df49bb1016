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

test('a document made a version of another is taken back while nothing came after it: both are as they were, and to be decided about again', async () => {
	const { mine, theirs } = await pair();
	const former = (await library.document.pages({ number: theirs })).map(({ text }) => text);
	await adopt(mine, theirs);
	await duplicates.resemblance.takeBack({ number: mine, other: theirs });
	expect(await library.document.get({ number: theirs })).toMatchObject({ version: 3, state: 'published' });
	expect((await library.document.pages({ number: theirs })).map(({ text }) => text)).toEqual(former);
	expect(await library.document.get({ number: mine })).toMatchObject({ recycled: false, state: 'published' });
	expect(await duplicates.resemblance.open({ numbers: [mine] })).toMatchObject([{ number: mine, undecided: 1 }]);
	await expect(duplicates.resemblance.takeBack({ number: mine, other: theirs })).rejects.toThrow(refusal('CONFLICT'));
	await adopt(mine, theirs);
	const stranger = product.clientAs(await buildAccount(db)).duplicates;
	await expect(stranger.resemblance.takeBack({ number: mine, other: theirs })).rejects.toThrow(refusal('FORBIDDEN'));
});
