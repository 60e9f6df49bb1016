import { randomUUID } from 'node:crypto';
import { createRouterClient, type RouterClient } from '@orpc/server';
import type { KyselyPlugin } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { duplicateHandlers } from './modules/duplicates/index.ts';
import { indexDocuments } from './modules/search/index-documents.ts';
import { makeTables } from './modules/search/writer.ts';
import { router } from './router.ts';
import { buildDocument, createTestProduct, unique } from './testing/index.ts';
import { buildReported, openedCase } from './testing/moderation.ts';
import { buildReviews } from './testing/review.ts';

/** A list asks the database as often for many rows as for few: what belongs to the rows is asked for at once. */
const product = await createTestProduct();
const { db } = product;
const reviews = await buildReviews(product);
const { uploader, first: librarian, open: category } = reviews;
const [few, many] = [2, 20];

let statements = 0;
const counting: KyselyPlugin = {
	transformQuery: ({ node }) => {
		statements += 1;
		return node;
	},
	transformResult: async ({ result }) => result,
};
type Client = RouterClient<typeof router>;
const as = (caller: typeof uploader): Client =>
	createRouterClient(router, { context: { ...product.requestAs(caller), db: db.withPlugin(counting) } });
const [own, deciding] = [as(uploader), as(librarian)];

const word = '鹦鹉螺';
/** What two documents have in common and no others: what all have says little, and none would be told to resemble another. */
const wordsOfPair = (pair: number): string =>
	Array.from({ length: 200 }, (_, place) =>
		String.fromCharCode(0x4e00 + ((pair * 977 + place * (pair + 31)) % 5000)),
	).join('');
const numbers: number[] = [];
let folderId = '';

/** Documents of one uploader, each kept, noted, shared, reported and waiting for a reviewer, resembling one other. */
async function plant(pair: number): Promise<void> {
	const text = `${word}${wordsOfPair(pair)}${unique('卷')}`;
	const document = await buildDocument(product, { uploader, category, title: unique(word), text });
	const { number } = document;
	numbers.push(number);
	await indexDocuments(product.writing, [document.id]);
	for (const { definition, handle } of duplicateHandlers(db)) {
		if (definition.name === 'duplicates.fingerprint')
			await handle({ content: document.content }, { last: false, signal: new AbortController().signal });
	}
	await buildDocument(product, { uploader, category, state: 'processing' });
	await buildDocument(product, { uploader, category, recycled: true });
	const link = { days: 7, downloads: false } as const;
	const { reading, sharing, moderation } = product.clientAs(uploader);
	await reading.favourite.add({ number });
	({ folderId } = await reading.folder.add({ name: unique('夹') }));
	await reading.favourite.add({ number, folderId });
	await reading.note.add({ number, page: 1, colour: 'yellow', body: unique('注'), key: randomUUID() });
	await reading.position.keep({ number, page: 1 });
	await sharing.link.make({ number, ...link, key: randomUUID() });
	await sharing.link.makeOfFolder({ folderId, restricted: false, ...link, key: randomUUID() });
	const reported = await buildReported(product, uploader);
	await reported.report();
	const { id, edition } = await openedCase(product, librarian, reported.document.number);
	await product.clientAs(librarian).moderation.case.freeze({ id, edition });
	const other = await buildDocument(product, { uploader: librarian, category });
	await moderation.report.make({ number: other.number, kind: 'untrue', words: '不实', pages: [1], key: randomUUID() });
	const waiting = await reviews.add();
	await reviews.giveBack(waiting);
	await reviews.replace(waiting);
}

beforeAll(async () => {
	await makeTables(product.writing);
	for (let planted = 0; planted < many; planted += 1) await plant(Math.floor(planted / 2));
}, 120_000);

/** Each answers with its rows. */
const lists: Record<string, (size: number) => Promise<{ readonly items: readonly unknown[] }>> = {
	'library.document.list': (size) => own.library.document.list({ size, sort: 'views' }),
	'library.document.mine': (size) => own.library.document.mine({ size }),
	'library.document.recycled': (size) => own.library.document.recycled({ size }),
	'library.review.list': (size) => deciding.library.review.list({ size }),
	'duplicates.resemblance.open': async (size) => ({
		items: await own.duplicates.resemblance.open({ numbers: numbers.slice(0, size) }),
	}),
	'reading.favourite.list': (size) => own.reading.favourite.list({ size }),
	'reading.note.list': (size) => own.reading.note.list({ size }),
	'sharing.link.list': (size) => own.sharing.link.list({ size }),
	'moderation.report.mine': (size) => own.moderation.report.mine({ size }),
	'moderation.own.list': (size) => own.moderation.own.list({ size }),
	'moderation.case.list': (size) => deciding.moderation.case.list({ size }),
	'notices.notice.list': (size) => own.notices.notice.list({ size }),
	'search.document.find': (size) => own.search.document.find({ q: word, size }),
};

test.each(Object.keys(lists))('%s', async (name) => {
	const asked = async (size: number) => {
		statements = 0;
		const found = await lists[name]?.(size);
		expect(found?.items).toHaveLength(size);
		return statements;
	};
	// The first time may look up what is kept from then on.
	await asked(few);
	const [forFew, forMany] = [await asked(few), await asked(many)];
	expect(forFew).toBeGreaterThan(0);
	expect(forMany).toBe(forFew);
});
