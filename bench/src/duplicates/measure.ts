import { parseArgs } from 'node:util';
import type { EmbeddedDatabase } from '../../../server/src/platform/db/index.ts';
import { chance, shuffled } from '../lib/chance.ts';
import { onConnection, withDatabase } from '../lib/database.ts';
import { measureLatency } from './latency.ts';
import { measureLaws } from './laws.ts';
import { fill } from './library.ts';
import { plant } from './plant.ts';
import { findPlanted } from './planted.ts';
import { score } from './score.ts';
import { cut, readTexts } from './texts.ts';

const { values, positionals } = parseArgs({
	options: { few: { type: 'boolean', default: false } },
	allowPositionals: true,
});
const [corpora = ''] = positionals;
const size = values.few
	? { planted: 200, hard: 40, others: 4000, documents: 5000 }
	: { planted: 1000, hard: 200, others: 20_000, documents: 100_000 };
const random = chance(20261125);
const texts = readTexts(corpora);

async function measurePlanted(server: EmbeddedDatabase) {
	const pieces = shuffled(cut(texts, random), random);
	const sources = size.planted + size.hard;
	const library = pieces.slice(0, size.others + sources);
	const variants = plant(
		{
			sources: library.slice(0, size.planted),
			hard: library.slice(size.planted, sources),
			foreign: pieces.slice(library.length).map(({ text }) => text),
		},
		corpora,
		random,
	);
	await onConnection(server.adminUrl, (db) => fill(db, library));
	console.log(`${variants.length} variants of texts among ${library.length} documents`);
	return score(await onConnection(server.appUrl, (db) => findPlanted(db, variants, library)));
}

const result = {
	planted: await withDatabase(measurePlanted),
	laws: await withDatabase((server) => measureLaws(server, corpora)),
	latency: await withDatabase((server) => measureLatency(server, texts, size.documents, random)),
};
console.log(JSON.stringify(result));
