import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { perform } from '../../platform/http/index.ts';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildOrganisation,
	createTestProduct,
} from '../../testing/index.ts';
import { buildRole } from '../../testing/subject.ts';
import { indexDocuments } from './index-documents.ts';
import { likeDocuments } from './like-documents.ts';
import { makeTables } from './writer.ts';

const product = await createTestProduct();
const { db, writing } = product;
await makeTables(writing);
const uploader = await buildAccount(db);
const category = await buildCategory(db);

const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee' });
const [branch, other] = [
	await buildOrganisation(product, { parent: town, type: 'branch' }),
	await buildOrganisation(product, { parent: county, type: 'committee' }),
];

/** The insider stands below the town, the neighbour beside it; the third is named. */
const readers = {
	stranger: null,
	reader: await buildAccount(db),
	insider: await buildRole(product, 'viewer', branch),
	neighbour: await buildRole(product, 'viewer', other),
	named: await buildAccount(db),
} satisfies Record<string, Caller>;
type Who = keyof typeof readers;

/** Each kind of document, with a word of its own beside what all treat of, and who may read it. */
const kinds: Record<string, { wish: Partial<Parameters<typeof buildDocument>[1]>; word: string; for: Who[] }> = {
	open: { wish: {}, word: '丹顶鹤', for: ['stranger', 'reader', 'insider', 'neighbour', 'named'] },
	signedIn: { wish: { visibility: 'signed_in' }, word: '白头鹎', for: ['reader', 'insider', 'neighbour', 'named'] },
	organisation: { wish: { visibility: 'organisation', organisationId: town }, word: '红嘴鸥', for: ['insider'] },
	named: { wish: { visibility: 'named' }, word: '绿头鸭', for: ['named'] },
	frozen: { wish: {}, word: '蓝尾鸲', for: [] },
	withdrawn: { wish: { state: 'withdrawn' }, word: '黑颈鹤', for: [] },
	recycled: { wish: { recycled: true }, word: '灰头鸫', for: [] },
};
const common = '湿地候鸟环志观测';

const documents = new Map<string, { number: number; id: string; title: string; word: string }>();
for (const [kind, { wish, word }] of Object.entries(kinds)) {
	const document = await buildDocument(product, {
		uploader,
		category,
		title: `${word}${common}`,
		text: `${common}记录：${word}。${word}停歇，湿地候鸟环志。（${kind}）`,
		...wish,
	});
	documents.set(kind, { ...document, word });
	// It was indexed while it could be found, and the index has not been told since.
	await sql`UPDATE document SET state = 'published', approved_version = 1, recycled_at = NULL WHERE id = ${document.id}`.execute(
		db,
	);
	await indexDocuments(writing, [document.id]);
	// Others searched for it and opened it.
	await sql`INSERT INTO search_opened (query, document_id, shared, opened, last_on)
		VALUES (${`${word}在哪里`}, ${document.id}, true, 9, now())`.execute(db);
	if (kind === 'named')
		await sql`INSERT INTO document_reader (document_id, account_id)
			VALUES (${document.id}, ${readers.named.accountId})`.execute(db);
	if (kind === 'frozen') await sql`UPDATE document SET frozen_at = now() WHERE id = ${document.id}`.execute(db);
	const { state = 'published', recycled = false } = wish;
	await sql`UPDATE document SET state = ${state}, recycled_at = ${recycled ? new Date() : null}
		WHERE id = ${document.id}`.execute(db);
}

const others = (who: Who) => Object.entries(kinds).filter(([, kind]) => !kind.for.includes(who));
const own = (who: Who) => Object.entries(kinds).filter(([, kind]) => kind.for.includes(who));
const documentOf = (kind: string) => {
	const document = documents.get(kind);
	if (!document) throw new Error(`no document ${kind}`);
	return document;
};

const search = (who: Who) => product.clientAs(readers[who]).search.document;
const like = (who: Who, seeds: string[]) =>
	perform(product.requestAs(readers[who]), likeDocuments, { seeds, known: [], count: 20 });

/** Everything that search tells a reader, whatever it is called. */
async function toldTo(who: Who): Promise<unknown[]> {
	const { find, suggest } = search(who);
	const told: unknown[] = [];
	const asked = [
		common,
		'湿地',
		'"候鸟环志"',
		'候',
		'湿地候鸟环志的观测记录里都写了些什么内容呢',
		'湿地 -停歇',
		'houniao',
	];
	for (const { word } of documents.values()) asked.push(word, `"${word}"`, `${word}在哪里`, word.slice(0, 2));
	for (const q of asked) {
		// What he typed himself is no news to him.
		for (const sort of ['relevance', 'newest', 'views'] as const)
			told.push({ q, sort, ...(await find({ q, sort, size: 50 })) });
		told.push({ q, suggested: await suggest({ q }) });
	}
	for (const q of [
		'danding',
		'baitou',
		'hongzui',
		'lvtou',
		'lanwei',
		'heijing',
		'huitou',
		'shidi',
		...'丹白红绿蓝黑灰',
	])
		told.push({ q, suggested: await suggest({ q }) });
	for (const [kind] of own(who)) told.push(await search(who).related({ number: documentOf(kind).number }));
	told.push(
		await like(
			who,
			[...documents.values()].map(({ id }) => id),
		),
	);
	return told;
}

const whos: Who[] = ['stranger', 'reader', 'insider', 'neighbour', 'named'];

test.each(whos)(
	'%s is told of nothing that he may not read, in results, counts, suggestions, related and liked',
	async (who) => {
		const told = await toldTo(who);
		for (const [kind] of others(who)) {
			const { number, title, word } = documentOf(kind);
			for (const one of told) {
				const { q = '', ...rest } = one as { q?: string };
				const text = JSON.stringify(rest);
				expect(text, `${kind} for ${q}`).not.toContain(String(number));
				expect(text, `${kind} for ${q}`).not.toContain(title);
				if (!q.includes(word.slice(0, 2))) expect(text, `${kind} for ${q}`).not.toContain(word);
			}
		}
	},
);

test.each(whos)('%s finds and counts exactly what he may read', async (who) => {
	const wanted = own(who)
		.map(([kind]) => documentOf(kind).number)
		.toSorted();
	for (const q of [common, '湿地', '"候鸟环志"', '候']) {
		const { items, total, facets, related } = await search(who).find({ q, size: 50 });
		expect(items.map(({ number }) => number).toSorted(), q).toEqual(wanted);
		expect(total, q).toBe(wanted.length);
		for (const facet of [facets.formats, facets.years, facets.categories])
			expect(
				facet.reduce((sum, { documents: count }) => sum + count, 0),
				q,
			).toBe(wanted.length);
		expect(related.toSorted(), q).toEqual(
			own(who)
				.map(([, { word }]) => `${word}在哪里`)
				.toSorted(),
		);
	}
	for (const [kind, { word }] of others(who)) {
		const { number } = documentOf(kind);
		expect(
			(await search(who).find({ q: word })).items.filter(({ partial }) => !partial),
			kind,
		).toEqual([]);
		expect(
			(await search(who).suggest({ q: word.slice(0, 2) })).map(({ text }) => text),
			kind,
		).toEqual([]);
		for (const look of [
			() => search(who).inside({ number, q: common }),
			() => search(who).related({ number }),
			() => search(who).countOpening({ number, q: common }),
		])
			await expect(look(), kind).rejects.toMatchObject({ code: 'NOT_FOUND' });
	}
});

test.each(whos)(
	'%s is told the other documents that he may read as related and liked, and of why no more than they hold',
	async (who) => {
		for (const [kind] of own(who)) {
			const { number, id } = documentOf(kind);
			const { documents: related } = await search(who).related({ number });
			const wanted = own(who)
				.map(([one]) => documentOf(one).number)
				.filter((one) => one !== number);
			expect(related.map((one) => one.number).toSorted()).toEqual(wanted.toSorted());
			expect((await like(who, [id])).map((one) => one.number).toSorted()).toEqual(wanted.toSorted());
		}
		// One that he may not read is no seed.
		expect(
			await like(
				who,
				others(who).map(([kind]) => documentOf(kind).id),
			),
		).toEqual([]);
	},
);
