import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resemblance } from '@pacesetter/core/duplicates';
import { z } from 'zod';
import type { EmbeddedDatabase } from '../../../server/src/platform/db/index.ts';
import { onConnection } from '../lib/database.ts';
import { contentOf, fill } from './library.ts';
import { ask } from './planted.ts';
import { readLaws } from './texts.ts';
import { duplicateFrom, overlap } from './truth.ts';

const pair = z.object({ old: z.string(), new: z.string(), containment5: z.number() });

/** By how much of the shorter edition the longer one holds. */
const bands = [0, 0.25, 0.5, 0.75] as const;

/** Old and new editions of laws among all laws: each new one is asked for. */
export async function measureLaws(server: EmbeddedDatabase, corpora: string) {
	const laws = readLaws(corpora);
	const byFile = new Map(laws.map((law) => [law.file, law]));
	const list = readFileSync(join(corpora, 'duplicates/law_versions/pairs.json'), 'utf8');
	const pairs = z.array(pair).parse(JSON.parse(list));
	await onConnection(server.adminUrl, (db) => fill(db, laws));
	return onConnection(server.appUrl, async (db) => {
		const byContent = new Map(laws.map((law) => [contentOf(law.text), law]));
		const outcomes: { contained: number; kind: Resemblance | null }[] = [];
		const others = { named: 0, right: 0 };
		for (const each of pairs) {
			const [older, newer] = [byFile.get(each.old), byFile.get(each.new)];
			if (!older || !newer) throw new Error(`${each.old} or ${each.new} is not there`);
			const named = (await ask(db, newer)).filter(({ kind }) => kind !== 'same_bytes');
			const found = named.find(({ content }) => byContent.get(content)?.file === each.old);
			outcomes.push({ contained: each.containment5, kind: found?.kind ?? null });
			for (const other of named.filter(({ id }) => id !== found?.id)) {
				others.named += 1;
				others.right += Number(overlap(newer.text, byContent.get(other.content)?.text ?? '') >= duplicateFrom);
			}
		}
		const table = bands.map((from, place) => {
			const own = outcomes.filter(({ contained }) => contained >= from && contained < (bands[place + 1] ?? 2));
			const found = own.filter(({ kind }) => kind !== null).length;
			return { from, pairs: own.length, found, asVersion: own.filter(({ kind }) => kind === 'version').length };
		});
		console.log(`${laws.length} laws, ${pairs.length} pairs of editions, by how much of one the other holds`);
		console.table(table);
		return { laws: laws.length, pairs: pairs.length, table, others };
	});
}
