import type { Table } from '@lancedb/lancedb';
import { z } from 'zod';
import type { Row } from './rows.ts';

const rows = z.array(
	z.object({
		stamp: z.coerce.number(),
		part: z.number(),
		audience: z.string(),
		shelf: z.string(),
		kind: z.string(),
		keeper: z.string(),
		year: z.number(),
		terms: z.string(),
		characters: z.string(),
	}),
);

/** Stamps that are copied at once; a page is some kilobytes, a long document a thousand pages. */
const batch = 50;
/** So many rows of the main table stand in the small one as well, under no stamp: without them every word there would seem common. */
const ballast = 1_000;
/** Another process may still read what was replaced this long ago, in milliseconds. */
const grace = 120_000;

/** The stamps that a table holds. */
async function stampsIn(table: Table): Promise<Set<number>> {
	const held = new Set<number>();
	for await (const part of table.query().where('stamp > 0').select(['stamp'])) {
		for (const value of part.getChild('stamp') ?? []) held.add(Number(value));
	}
	return held;
}

async function forget(table: Table, stamps: readonly number[]): Promise<void> {
	for (let from = 0; from < stamps.length; from += 5_000) {
		await table.delete(`stamp IN (${stamps.slice(from, from + 5_000).join(', ')})`);
	}
}

async function readRows(table: Table, stamps: readonly number[]): Promise<Row[]> {
	return rows.parse(
		(
			await table
				.query()
				.where(`stamp IN (${stamps.join(', ')})`)
				.toArray()
		).map((row) => ({ ...row })),
	);
}

/** Brings a table's index up to its rows and drops what is no longer read. */
export async function tend(table: Table, now: Date): Promise<void> {
	await table.optimize({ cleanupOlderThan: new Date(now.getTime() - grace) });
}

/** How many rows a table's index does not know yet; each makes every search slower. */
export async function untended(table: Table): Promise<number> {
	return (await table.indexStats('terms_idx'))?.numUnindexedRows ?? 0;
}

export const addRows = (table: Table, added: readonly Row[]): Promise<unknown> =>
	table.add(added.map((row) => ({ ...row, stamp: BigInt(row.stamp) })));

/**
 * Copies the rows of the small table into the main one and takes out what is no longer current. The small table stays
 * as it is, so that nothing is missed meanwhile and nothing is lost by an end at any point.
 * @returns the stamps that were copied and may now leave the small table
 */
export async function mergeInto(
	main: Table,
	small: Table,
	current: (stamps: readonly number[]) => Promise<ReadonlySet<number>>,
	now: Date,
): Promise<number[]> {
	const [inMain, inSmall] = [await stampsIn(main), await stampsIn(small)];
	const counts = await current([...inMain, ...inSmall]);
	// What a merge that was killed had begun to copy is copied anew.
	await forget(
		main,
		[...inMain].filter((stamp) => !counts.has(stamp) || inSmall.has(stamp)),
	);
	const moving = [...inSmall].filter((stamp) => counts.has(stamp));
	for (let from = 0; from < moving.length; from += batch) {
		await addRows(main, await readRows(small, moving.slice(from, from + batch)));
	}
	await tend(main, now);
	return moving;
}

/**
 * Takes out of the small table what was merged and what is no longer current, and gives it the main table's sense of
 * what is rare. Only for one who holds the writers' lock: a writer's rows can be seen here before they are current.
 */
export async function emptySmall(
	main: Table,
	small: Table,
	merged: readonly number[],
	current: (stamps: readonly number[]) => Promise<ReadonlySet<number>>,
	now: Date,
): Promise<void> {
	const gone = new Set(merged);
	const others = [...(await stampsIn(small))].filter((stamp) => !gone.has(stamp));
	const counts = await current(others);
	await forget(small, [...merged, ...others.filter((stamp) => !counts.has(stamp))]);
	const total = await main.countRows();
	const held = await small.countRows('stamp < 0');
	if (held < Math.min(ballast, total) * 0.9) await addBallast(main, small, total);
	await tend(small, now);
}

/**
 * Fills a small table that takes the place of another: with what is current and not in the main one, and with the main
 * table's sense of what is rare. Only for one who holds the writers' lock.
 */
export async function renewSmall(
	main: Table,
	old: Table,
	fresh: Table,
	current: (stamps: readonly number[]) => Promise<ReadonlySet<number>>,
	now: Date,
): Promise<void> {
	const inMain = await stampsIn(main);
	const counts = await current([...(await stampsIn(old))].filter((stamp) => !inMain.has(stamp)));
	const moving = [...counts];
	for (let from = 0; from < moving.length; from += batch) {
		await addRows(fresh, await readRows(old, moving.slice(from, from + batch)));
	}
	await addBallast(main, fresh, await main.countRows());
	await tend(fresh, now);
}

async function addBallast(main: Table, small: Table, total: number): Promise<void> {
	const step = Math.max(1, Math.floor(total / ballast));
	const offsets = Array.from({ length: Math.min(ballast, total) }, (_, index) => index * step);
	const sample = rows.parse((await main.takeOffsets(offsets).toArray()).map((row) => ({ ...row })));
	await small.delete('stamp < 0');
	if (sample.length === 0) return;
	await addRows(
		small,
		sample.map((row) => ({ ...row, stamp: -1 })),
	);
}
