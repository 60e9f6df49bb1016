import { batchDetail, changeEffects, isBusy, rosterSent } from '@pacesetter/core/organisation';
import type { z } from 'zod';
import { median, type Options, report, round } from './lib/report.ts';
import { type Client, type Product, withProduct } from './product/index.ts';
import { type Memory, memoryOf } from './queue/memory.ts';
import { branchesFile, csvOf, membersOf, xlsxOf } from './rosters/files.ts';

type Batch = z.infer<typeof batchDetail>;

/** A county: its organisations come by a roster as well. */
const branches = 1000;
const [county, whole] = [19_000, 1_000_000];

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const ours = ({ pss }: Memory): number => pss.web + pss.worker;

/** Rosters from file to database: a county's with one row in a hundred bad, and a million rows with what memory they take. */
export const run = (args: readonly string[]) =>
	report(args, (options) => withProduct((product) => measure(product, options)));

/** Looks at a batch until a worker is through with it; told of every look. */
async function settled(client: Client, id: string, look: (batch: Batch) => void): Promise<Batch> {
	for (;;) {
		const batch = batchDetail.parse(await client.call('GET', `/rosters/${id}`));
		look(batch);
		if (!isBusy(batch.state)) return batch;
		await pause(100);
	}
}

/** From the first byte sent to the last row applied, in seconds, and the most memory meanwhile in MB. */
async function takeOver({ client, pid }: Product, at: number, name: string, bytes: Uint8Array) {
	const idle = ours(memoryOf(pid));
	let most = idle;
	let seen = 0;
	const look = ({ state, rowsRead }: Batch): void => {
		most = Math.max(most, ours(memoryOf(pid)));
		if (rowsRead - seen < 100_000) return;
		seen = rowsRead;
		console.log(`  ${state}: ${rowsRead} rows`);
	};
	const start = performance.now();
	const seconds = () => round((performance.now() - start) / 1000, 1);
	const sent = await client.send('/rosters', { organisationId: String(at) }, { name, bytes });
	const { id } = rosterSent.parse(sent.answer);
	const read = await settled(client, id, look);
	const reading = seconds();
	if (read.state !== 'read') throw new Error(`the roster was not read: ${read.failure}`);
	await client.call('POST', `/rosters/${id}/apply`, { mode: 'good' });
	const { state, failure, rows } = await settled(client, id, look);
	if (state !== 'applied') throw new Error(`the roster was not taken over: ${failure}`);
	const result = {
		applied: rows.applied,
		refused: rows.refused,
		reading,
		seconds: seconds(),
		memoryMb: round(most - idle),
	};
	return { id, ...result };
}

async function takeBack(client: Client, id: string): Promise<number> {
	const start = performance.now();
	await client.call('POST', `/rosters/${id}/undo`);
	const { state } = await settled(client, id, () => undefined);
	if (state !== 'undone') throw new Error('the roster was not taken back');
	return round((performance.now() - start) / 1000, 1);
}

async function establish(client: Client): Promise<number> {
	const wish = {
		parentId: null,
		type: 'committee',
		level: 3,
		fullName: '中共望舒县委员会',
		shortName: '望舒县委',
		effectiveOn: '2012-07-01',
	};
	const { id } = changeEffects.parse(await client.call('POST', '/organisations', wish));
	if (id === null) throw new Error('the county is not there');
	return id;
}

async function measure(product: Product, { quick }: Options) {
	const { client } = product;
	const at = await establish(client);
	const tree = await takeOver(product, at, '党支部.csv', csvOf(branchesFile(branches)));
	console.log(`${tree.applied} organisations: ${tree.seconds} s`);
	const runs = [];
	for (let seed = 1; seed <= (quick ? 1 : 3); seed += 1) {
		const bytes = await xlsxOf(membersOf({ rows: county, branches, seed }));
		const { id, ...taken } = await takeOver(product, at, '党员名册.xlsx', bytes);
		const undone = await takeBack(client, id);
		runs.push({ ...taken, undone });
		console.log(`${county} rows of XLSX: ${JSON.stringify(runs.at(-1))}`);
	}
	const seconds = median(runs.map((each) => each.seconds));
	console.log(`median ${seconds} s from file to applied`);
	const rows = quick ? 100_000 : whole;
	const { id: _, ...large } = await takeOver(
		product,
		at,
		'党员名册.csv',
		csvOf(membersOf({ rows, branches, seed: 9 })),
	);
	console.log(`${rows} rows of CSV: ${JSON.stringify(large)}`);
	return { organisations: tree.seconds, county: { rows: county, seconds, runs }, large: { rows, ...large } };
}
