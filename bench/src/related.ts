import { basename } from 'node:path';
import { relatedResult } from '@pacesetter/core/search';
import { socketFolder } from '../../server/src/platform/process/socket-folder.ts';
import { onConnection } from './lib/database.ts';
import { percentile, report, round } from './lib/report.ts';
import { officialTexts } from './lib/texts.ts';
import { type Product, withProduct } from './product/index.ts';
import type { Passage } from './search/dataset.ts';
import { loadPassages } from './search/load.ts';
import { buildIndex } from './search/ours.ts';

/** A chapter that says less is hardly about anything, in characters; and so many chapters make a law. */
const least = { characters: 200, chapters: 3 };
/** Chapters that are asked about. */
const asked = { all: 600, quick: 60 };

/** Every chapter of every law as a document without a title. Its id begins with the law's name, the same for all its editions. */
async function chapters(): Promise<Passage[]> {
	const laws = (await officialTexts()).filter(({ kind }) => kind === 'law');
	return laws.flatMap(({ name, text }) => {
		const law = basename(name, '.md').replace(/\(.*\)$/u, '');
		const parts = text
			.split(/^## .*$/mu)
			.slice(1)
			.map((part) => part.trim())
			.filter((part) => part.length >= least.characters);
		return parts.length < least.chapters ? [] : parts.map((part, at) => ({ id: `${law} ${name} ${at}`, text: part }));
	});
}

const lawOf = (id: string): string => id.split(' ')[0] ?? id;

async function measure({ client, data }: Product, passages: readonly Passage[], most: number) {
	const socket = encodeURIComponent(socketFolder(data));
	const ids = await onConnection(`postgresql://pacesetter_admin@/pacesetter?host=${socket}`, (db) =>
		loadPassages(db, passages),
	);
	await buildIndex(client);
	const all = [...ids];
	const chosen = all.filter((_, index) => index % Math.ceil(all.length / most) === 0);
	const times: number[] = [];
	let [told, right, some, first] = [0, 0, 0, 0];
	for (const [number, id] of chosen) {
		const start = performance.now();
		const answer = await client.ask('GET', `/documents/${number}/related`);
		const { documents } = relatedResult.parse(await answer.json());
		times.push(performance.now() - start);
		const same = documents.map((one) => lawOf(ids.get(String(one.number)) ?? '') === lawOf(id));
		told += same.length;
		right += same.filter(Boolean).length;
		some += same.some(Boolean) ? 1 : 0;
		first += same[0] ? 1 : 0;
	}
	return {
		chapters: passages.length,
		laws: new Set(passages.map(({ id }) => lawOf(id))).size,
		asked: chosen.length,
		told: round(told / chosen.length, 2),
		/** Of what is told, how much is of the same law; how often the first is, how often any is. */
		precision: round(right / told, 3),
		first: round(first / chosen.length, 3),
		some: round(some / chosen.length, 3),
		p50: round(percentile(times, 0.5), 1),
		p95: round(percentile(times, 0.95), 1),
	};
}

/** Related documents by content: of a chapter of a law, without any title, are the others that are told of the same law? */
export const run = (args: readonly string[]) =>
	report(args, async ({ quick }) => {
		const passages = await chapters();
		// Its questions come faster than one reader's.
		process.env.PACESETTER_PROXIES = '1';
		const result = await withProduct((product) => measure(product, passages, quick ? asked.quick : asked.all));
		console.log(JSON.stringify(result));
		return result;
	});
