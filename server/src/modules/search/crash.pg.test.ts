import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceUrl, startChild } from '../../testing/child.ts';
import { buildAccount, buildCategory, buildDocument, createTestProduct, unique } from '../../testing/index.ts';
import { indexDocuments } from './index-documents.ts';
import { mergeIndex } from './merge-index.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { makeTables } from './writer.ts';

const product = await createTestProduct();
const { db, writing, data, database } = product;
await makeTables(writing);
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const never = new AbortController().signal;

/** A writer that kills itself as `kill -9` does, before or after the n-th time it touches a table. */
const victim = `
import { Tables } from '${sourceUrl('platform/search/index.ts')}';
import { connect } from '${sourceUrl('platform/db/index.ts')}';
import { indexDocuments } from '${sourceUrl('modules/search/index-documents.ts')}';
import { mergeIndex } from '${sourceUrl('modules/search/merge-index.ts')}';
import { rebuildIndex } from '${sourceUrl('modules/search/rebuild-index.ts')}';
import { findState } from '${sourceUrl('modules/search/store/index.ts')}';
const [url, folder, point, document] = process.argv.slice(1);
const { db } = connect(url, 5, () => undefined);
const tables = new Tables(folder);
const table = Object.getPrototypeOf(await tables.open((await findState(db)).main));
let touched = 0;
const touch = () => { touched += 1; if (touched === Number(point)) process.kill(process.pid, 'SIGKILL'); };
for (const name of ['add', 'delete', 'optimize', 'createIndex']) {
	const act = table[name];
	table[name] = async function (...args) { touch(); const result = await act.apply(this, args); touch(); return result; };
}
const log = { warn() {}, error() {}, info() {} };
const writing = { db, tables, log, clock: () => new Date() };
console.log('begun');
await indexDocuments(writing, [document]);
await mergeIndex(writing);
await rebuildIndex(writing, new AbortController().signal);
process.exit(0);
`;

const numbersOf = async (q: string) => {
	const { items } = await product.clientAs(null).search.document.find({ q });
	return items.filter(({ partial }) => !partial).map(({ number }) => number);
};

// Points in the order in which they come: a row written, its index, copying, taking out, the new table, its index.
test.each([1, 2, 6, 8, 12, 15])(
	'a writer killed at touch %i loses nothing and shows nothing twice',
	async (point) => {
		const word = `海鬣蜥${unique('x')}`;
		const old = await buildDocument(product, { uploader, category, text: `${word}晒太阳` });
		await indexDocuments(writing, [old.id]);
		const next = await buildDocument(product, { uploader, category, text: `${word}吃海藻` });
		const child = await startChild(victim, [database.appUrl, join(data, 'index'), String(point), next.id]);
		const ended =
			child.process.exitCode === null && child.process.signalCode === null ? once(child.process, 'exit') : null;
		await ended;
		expect(child.process.signalCode).toBe('SIGKILL');
		const meanwhile = await numbersOf(word);
		expect(meanwhile).toContain(old.number);
		expect(new Set(meanwhile).size).toBe(meanwhile.length);
		// What the queue does when the job comes again, and the worker in the course of time.
		await indexDocuments(writing, [next.id]);
		expect((await numbersOf(word)).toSorted()).toEqual([old.number, next.number]);
		await mergeIndex(writing);
		await rebuildIndex(writing, never);
		expect((await numbersOf(word)).toSorted()).toEqual([old.number, next.number]);
	},
	60_000,
);

test('an index whose folder was lost is made again from the database', async () => {
	const word = '珊瑚白化';
	const { id, number } = await buildDocument(product, { uploader, category, text: word });
	await indexDocuments(writing, [id]);
	for (const name of await writing.tables.names()) await writing.tables.drop(name);
	// What fills the tables comes with them or not at all.
	const failing = makeTables(writing, async () => {
		throw new Error('the queue is not there');
	});
	await expect(failing).rejects.toThrow('the queue is not there');
	expect(await makeTables(writing)).toBe(true);
	expect(await numbersOf(word)).toEqual([]);
	await rebuildIndex(writing, never);
	expect(await numbersOf(word)).toEqual([number]);
});
