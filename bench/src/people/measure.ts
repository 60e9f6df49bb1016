import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { onConnection, withDatabase } from '../lib/database.ts';
import { round } from '../lib/report.ts';
import { loadTree } from '../organisations/load.ts';
import type { Row } from '../organisations/tree.ts';
import { makePeople, type Person, signIn } from './accounts.ts';
import { clicksOf } from './clicks.ts';
import { load, type Walk } from './load.ts';
import { startProgram } from './programs.ts';

const { values } = parseArgs({
	options: {
		people: { type: 'string', default: '1000' },
		seconds: { type: 'string', default: '120' },
		/** Clicks a second of all people together: one in ten seconds each. */
		rate: { type: 'string', default: '100' },
	},
});
const people = Number(values.people);
const seconds = Number(values.seconds);
/** Of the two phases that show the most both sides bear. */
const burst = Math.min(20, seconds);

async function walksOf(address: string, all: readonly Person[], county: readonly Row[]): Promise<Walk[]> {
	const walks: Walk[] = [];
	// A few at a time: the price of a password is not what is measured here.
	for (let from = 0; from < all.length; from += 4) {
		const some = all.slice(from, from + 4).map(async (person) => ({
			paths: clicksOf(person.at, county),
			headers: { cookie: await signIn(address, person), 'x-forwarded-for': person.from },
		}));
		walks.push(...(await Promise.all(some)));
	}
	return walks;
}

const result = await withDatabase(async (server) => {
	// A county of about 1,800 organisations, the first of a tree of the country's size.
	const loaded = await onConnection(server.adminUrl, (db) => loadTree(db, 5_250_000, 1));
	const [top] = loaded.county;
	if (!top) throw new Error('the county is empty');
	const all = await onConnection(server.appUrl, (db) => makePeople(db, loaded.county, people));
	const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? '/tmp', 'people-'));
	const web = await startProgram(['server/src/main.ts', 'web'], {
		DATABASE_URL: server.appUrl,
		DATABASE_ADMIN_URL: server.adminUrl,
		PACESETTER_DATA: join(folder, 'data'),
		PACESETTER_SECRET_FILE: join(folder, 'secret'),
		PACESETTER_KEYS: join(folder, 'keys'),
		PACESETTER_PROXIES: '1',
		LOG_LEVEL: 'warn',
		PORT: '0',
	});
	const bare = await startProgram(
		['bench/src/people/bare.ts', server.appUrl, String(top.preorder), String(top.subtreeEnd)],
		{},
	);
	try {
		console.log(`${loaded.county.length} organisations, ${people} people: signing in`);
		const walks = await walksOf(web.address, all, loaded.county);
		const plain = walks.map(() => ({ paths: ['/'], headers: {} }));
		const clicking = await load(web.address, walks, { seconds, rate: Number(values.rate) * (people / 1000) });
		console.log(`clicking: ${JSON.stringify(clicking)}`);
		const most = await load(web.address, walks, { seconds: burst, rate: null });
		console.log(`as fast as it goes: ${JSON.stringify(most)}`);
		const least = await load(bare.address, plain, { seconds: burst, rate: null });
		console.log(`a bare route: ${JSON.stringify(least)}`);
		const ratio = round(most.throughput / least.throughput, 3);
		return { organisations: loaded.county.length, people, clicking, most, bare: least, ratio };
	} finally {
		await web.stop();
		await bare.stop();
	}
});
console.log(JSON.stringify(result));
