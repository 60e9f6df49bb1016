import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { categorySchema } from '@pacesetter/core/library';
import { socketFolder } from '../../server/src/platform/process/socket-folder.ts';
import { onConnection } from './lib/database.ts';
import { report, round } from './lib/report.ts';
import { type Product, withProduct } from './product/index.ts';
import { type Dataset, grown, ownDataset, readFiles } from './search/dataset.ts';
import { loadPassages } from './search/load.ts';
import { buildIndex, folderSize, ourSearch } from './search/ours.ts';
import { postgresSearch } from './search/postgres.ts';
import { evenly, type Score, type Search, scoreOf } from './search/score.ts';
import { sqliteSearch } from './search/sqlite.ts';

/** Questions of each set that are put within a scope, and in a quick run to all. */
const some = { scoped: 150, quick: 40 };
const large = 450_000;

type Scores = Record<string, Score>;

async function scoreAll(
	name: string,
	search: Search,
	{ questions }: Dataset,
	most = Number.POSITIVE_INFINITY,
): Promise<Scores> {
	const scores: Scores = {};
	for (const [set, all] of Object.entries(questions)) {
		const asked = evenly(all, Math.min(most, all.length));
		const score = await scoreOf(search, asked);
		console.log(`${name}, ${set}: ${JSON.stringify(score)}`);
		scores[set] = score;
	}
	return scores;
}

/** One set is told as it is, several by their names. */
const flat = (scores: Scores): Scores | Score =>
	Object.keys(scores).length === 1 ? (Object.values(scores)[0] ?? scores) : scores;

async function measure(
	{ client, data }: Product,
	dataset: Dataset,
	{ peers, most }: { peers: boolean; most: number | undefined },
) {
	const { passages } = dataset;
	const socket = encodeURIComponent(socketFolder(data));
	return onConnection(`postgresql://pacesetter_admin@/pacesetter?host=${socket}`, async (db) => {
		const ids = await loadPassages(db, passages);
		const indexMs = await buildIndex(client);
		const size = {
			passages: passages.length,
			indexSeconds: round(indexMs / 1000, 1),
			indexMb: round(folderSize(join(data, 'index'))),
		};
		console.log(JSON.stringify(size));
		const search = ourSearch(client, ids);
		const first = Object.values(dataset.questions)[0] ?? [];
		await scoreOf(search, evenly(first, 50));
		const ours = await scoreAll('Pacesetter', search, dataset, most);
		const category = categorySchema.array().parse(await (await client.ask('GET', '/categories')).json());
		const scope = `&categoryId=${category.find(({ name }) => name === '测速1')?.id}`;
		const scoped = await scoreAll('Pacesetter in a scope', ourSearch(client, ids, scope), dataset, most ?? some.scoped);
		const common = { ours: { ...flat(ours), ...size }, scoped: flat(scoped) };
		if (!peers) return common;
		const sqlite = sqliteSearch(passages);
		const fts5 = await scoreAll('SQLite FTS5', sqlite.search, dataset, most);
		const postgres = await postgresSearch(db, passages);
		const tsRank = await scoreAll('PostgreSQL ts_rank', postgres.search, dataset, most);
		return { ...common, peers: { ts_rank: flat(tsRank), fts5: flat(fts5) } };
	});
}

/** Search through the product's own HTTP, beside PostgreSQL and SQLite on the same passages and questions. */
export function run(args: readonly string[]): Promise<void> {
	const { values, tokens } = parseArgs({
		args: [...args],
		tokens: true,
		options: {
			passages: { type: 'string' },
			queries: { type: 'string' },
			large: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false },
			quick: { type: 'boolean', default: false },
		},
	});
	const general = tokens.flatMap((token) =>
		token.kind === 'option' && ['json', 'quick'].includes(token.name) ? [token.rawName] : [],
	);
	return report(general, async ({ quick }) => {
		const { passages, queries } = values;
		const given = passages && queries ? readFiles(passages, queries) : ownDataset(quick ? 4 : 1);
		const dataset = values.large ? { ...given, passages: grown(given.passages, large) } : given;
		console.log(
			`${dataset.passages.length} passages, ${Object.entries(dataset.questions)
				.map(([set, { length }]) => `${length} questions of ${set}`)
				.join(', ')}`,
		);
		// The bench asks from many addresses, as a proxy would pass them on.
		process.env.PACESETTER_PROXIES = '1';
		return withProduct((product) =>
			measure(product, dataset, { peers: !values.large, most: quick ? some.quick : undefined }),
		);
	});
}
