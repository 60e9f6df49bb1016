import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { perform } from '../../platform/http/index.ts';
import { enqueueWith } from '../../platform/jobs/index.ts';
import { type Clause, findParts, Tables } from '../../platform/search/index.ts';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from '../../testing/index.ts';
import { dropUnused } from './drop-unused.ts';
import { findDocuments } from './find-documents.ts';
import { indexDocuments } from './index-documents.ts';
import { mergeIndex } from './merge-index.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { startSearch } from './start-search.ts';
import { findState } from './store/index.ts';
import { answers } from './whole.ts';
import { makeTables, type Writing } from './writer.ts';

const product = await createTestProduct();
const { db, writing, data } = product;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const never = new AbortController().signal;
const hour = 3_600_000;

const find = (q: string, index: Tables = writing.tables) =>
	perform({ ...product.requestAs(uploader), index }, findDocuments, { q, page: 1, size: 10, sort: 'relevance' });

test('a reader is told that the index is not there, nothing else is kept from its start, and a later job finds it', async () => {
	const { id, number } = await buildDocument(product, { uploader, category, text: '打不开时的犰狳' });
	const folder = join(data, 'blocked');
	writeFileSync(folder, 'not a folder');
	const tables = new Tables(folder);
	const search = await startSearch({ ...writing, tables, enqueue: enqueueWith(product.boss) });
	onTestFinished(() => search.stop());
	expect(await find('犰狳', tables)).toMatchObject({ total: 0, complete: false });
	const handler = search.handlers.find(({ definition }) => definition.name === 'library.index');
	const handle = () => handler?.handle({ documentId: id }, { last: false, signal: never });
	await expect(handle()).rejects.toThrow('cannot be opened');
	rmSync(folder);
	await handle();
	expect((await find('犰狳', tables)).items[0]?.number).toBe(number);
	// What was there before is found only once a rebuild is through.
	expect((await find('犰狳', tables)).complete).toBe(false);
	await rebuildIndex({ ...writing, tables }, never);
	expect((await find('犰狳', tables)).complete).toBe(true);
	await sql`DELETE FROM search_index`.execute(db);
});

test('an index that was damaged is made again, and the reader is told until it is', async () => {
	await makeTables(writing);
	const { id, number } = await buildDocument(product, { uploader, category, text: '受损时的袋熊' });
	await indexDocuments(writing, [id]);
	await mergeIndex(writing);
	expect(await answers(writing)).toBe(true);
	const { main = '' } = (await findState(db)) ?? {};
	const inside = join(data, 'index', `${main}.lance`, '_indices');
	for (const name of readdirSync(inside)) rmSync(join(inside, name), { recursive: true });
	const reading = new Tables(join(data, 'index'));
	const late: Writing = { ...writing, tables: reading };
	expect(await answers(late)).toBe(false);
	expect(await find('袋熊', reading)).toMatchObject({ total: 0, complete: false });
	expect(await makeTables(late, undefined, main)).toBe(true);
	await rebuildIndex(late, never);
	expect((await find('袋熊', reading)).items[0]?.number).toBe(number);
});

test('of what was erased nothing is left in the index once it has been made again', async () => {
	await makeTables(writing);
	const at = (hours: number): Writing => ({ ...writing, clock: () => new Date(Date.now() + hours * hour) });
	const kept = await buildDocument(product, { uploader, category, text: '留下的鸬鹚' });
	const { id, number } = await buildDocument(product, { uploader, category, text: '抹去的鸸鹋' });
	await indexDocuments(writing, [kept.id, id]);
	await mergeIndex(writing);
	const client = product.clientAs(uploader).library.document;
	await client.recycle({ number });
	await client.erase({ number });
	await indexDocuments(writing, [id]);
	expect((await findState(db))?.erased_at).not.toBeNull();
	const word: Clause = { row: [['鸸', '鹋']] };
	const everywhere = { audiences: null, shelves: null, kind: null, keepers: null, year: null };
	const held = async (): Promise<number> => {
		let parts = 0;
		for (const name of await writing.tables.names()) {
			const table = await writing.tables.open(name);
			parts += (await findParts({ main: table, small: table }, [word], everywhere, 10)).length;
			parts += await table.countRows("stamp < 0 AND characters LIKE '%鸸%'");
		}
		return parts;
	};
	expect(await held()).toBeGreaterThan(0);
	expect(await rebuildIndex(at(2), never)).toBe(true);
	expect((await findState(db))?.erased_at).toBeNull();
	await dropUnused(at(2));
	await dropUnused(at(3));
	expect(await held()).toBe(0);
	expect((await writing.tables.names()).length).toBe(2);
	const { rows } = await sql<{
		word: string;
	}>`SELECT word FROM search_word WHERE word LIKE '%鸬%' OR word LIKE '%鸸%'`.execute(db);
	expect(rows.map((row) => row.word)).toEqual(['鸬鹚']);
	expect((await find('鸬鹚')).items[0]?.number).toBe(kept.number);
});

test('a rebuild too soon after an erasure is followed by another', async () => {
	await makeTables(writing);
	const { id, number } = await buildDocument(product, { uploader, category, text: '刚刚抹去的' });
	const client = product.clientAs(uploader).library.document;
	await client.recycle({ number });
	await client.erase({ number });
	await indexDocuments(writing, [id]);
	await rebuildIndex(writing, never);
	expect((await findState(db))?.erased_at).not.toBeNull();
});
