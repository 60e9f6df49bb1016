import { parseQuery } from '@pacesetter/core/search';
import { expect, test } from 'vitest';
import { addRows, type Hit, searchable } from '../../platform/search/index.ts';
import { createTestProduct } from '../../testing/index.ts';
import { findCandidates } from './candidates.ts';
import { everywhere } from './place.ts';
import { planOf } from './plan.ts';
import { Sight } from './sight.ts';
import { makeTables, pairForWriting, writeAlone } from './writer.ts';

const { db, writing } = await createTestProduct();
await makeTables(writing);

/** Of a reader who may read all of it. */
class Everything extends Sight {
	override async among(hits: readonly Hit[]): Promise<Hit[]> {
		return [...hits];
	}
}

test('a word that is to be on no page leaves out each document that has it, however many were found', async () => {
	const where = { audience: 'public', shelf: '', kind: 'txt', keeper: '', year: 2026 };
	const page = (stamp: number, part: number, text: string) => ({
		...where,
		...searchable({ first: false, title: '', headings: [], text }),
		stamp,
		part,
	});
	const documents = Array.from({ length: 2_100 }, (_, index) => index + 1);
	const pair = await writeAlone(db, async (tx) => {
		const tables = await pairForWriting(tx, writing.tables);
		await addRows(tables.small, [
			...documents.map((stamp) => page(stamp, 1, '水库巡查')),
			...documents.filter((stamp) => stamp % 7 === 0).map((stamp) => page(stamp, 2, '鱼苗投放')),
		]);
		return tables;
	});
	const within = { audiences: null, shelves: null, kind: null, keepers: null, year: null };
	const place = { pair, within, sight: new Everything(db, null, everywhere) };
	for (const best of [true, false]) {
		const { full } = await findCandidates(place, planOf(parseQuery('水库巡查 -鱼苗')), best);
		expect(full.filter(({ stamp }) => stamp % 7 === 0)).toEqual([]);
		expect(full.length).toBeGreaterThan(best ? 800 : 1_799);
	}
}, 30_000);
