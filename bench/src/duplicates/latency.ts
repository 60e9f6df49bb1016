import { fingerprint } from '@pacesetter/core/duplicates';
import { sql } from 'kysely';
import type { EmbeddedDatabase } from '../../../server/src/platform/db/index.ts';
import { anyOf, type Chance } from '../lib/chance.ts';
import { onConnection } from '../lib/database.ts';
import { percentile, round } from '../lib/report.ts';
import { fill } from './library.ts';
import { ask } from './planted.ts';
import { sentencesOf, type Text } from './texts.ts';

/** Documents of 5 to 60 sentences, each from anywhere in the texts: none is another's duplicate, all share sentences. */
function* makeDocuments(texts: readonly Text[], count: number, random: Chance): Generator<Text> {
	const sentences = texts.flatMap(({ text }) => sentencesOf(text)).filter((sentence) => sentence.length > 8);
	for (let number = 1; number <= count; number += 1) {
		const length = Math.round(5 * 12 ** random());
		const text = Array.from({ length }, () => anyOf(sentences, random)).join('');
		yield { title: `文件 ${number}`, text };
	}
}

/** How long a look takes among many documents: of a document of the usual length, and of the longest text there is. */
export async function measureLatency(server: EmbeddedDatabase, texts: readonly Text[], count: number, random: Chance) {
	const asked: Text[] = [];
	const every = Math.floor(count / 300);
	const documents = function* (): Generator<Text> {
		let number = 0;
		for (const document of makeDocuments(texts, count, random)) {
			if (number % every === 0) asked.push(document);
			number += 1;
			yield document;
		}
	};
	const began = performance.now();
	await onConnection(server.adminUrl, (db) => fill(db, documents()));
	const seconds = round((performance.now() - began) / 1000);
	return onConnection(server.appUrl, async (db) => {
		const { rows } = await sql<{
			keys: number;
			megabytes: number;
		}>`SELECT (SELECT count(*) FROM fingerprint_key) AS keys,
			(pg_total_relation_size('fingerprint_key') + pg_total_relation_size('fingerprint')) / 1048576 AS megabytes`.execute(
			db,
		);
		const look = async (text: Text): Promise<number> => {
			const start = performance.now();
			const named = await ask(db, { ...text, text: text.text.slice(0, Math.ceil(text.text.length * 0.8)) });
			if (named.length === 0) throw new Error(`${text.title} is not found`);
			return performance.now() - start;
		};
		const ms: number[] = [];
		for (const text of asked) ms.push(await look(text));
		const longest = texts.toSorted((a, b) => b.text.length - a.text.length)[0];
		const long: number[] = [];
		for (let turn = 0; longest && turn < 5; turn += 1) {
			const start = performance.now();
			await ask(db, longest);
			long.push(performance.now() - start);
		}
		const printing = performance.now();
		for (const { text } of asked) fingerprint(text);
		const result = {
			documents: count,
			seconds,
			...rows[0],
			ms: { p50: round(percentile(ms, 0.5), 1), p95: round(percentile(ms, 0.95), 1), most: round(Math.max(...ms), 1) },
			longest: { characters: longest?.text.length ?? 0, ms: round(percentile(long, 0.5), 1) },
			fingerprintMs: round((performance.now() - printing) / asked.length, 2),
		};
		console.log(JSON.stringify(result));
		return result;
	});
}
