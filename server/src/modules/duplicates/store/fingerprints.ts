import { densities, type Fingerprint, rules, thin } from '@pacesetter/core/duplicates';
import { sql } from 'kysely';
import { type Database, holdAlone } from '../../../platform/db/index.ts';
import { withDuplicates } from '../tables.ts';

/** How many keys a fingerprint has at each density that another's may have. */
export const keysAt = (print: Fingerprint): number[] => densities.map((oneIn) => thin(print.keys, oneIn).hashes.length);

/** Keeps a content's fingerprint in place of the one before, if the content is still there. */
export async function saveFingerprint(tx: Database, content: string, print: Fingerprint): Promise<void> {
	await holdAlone(tx, `fingerprint ${content}`);
	await withDuplicates(tx).deleteFrom('fingerprint').where('content', '=', content).execute();
	await sql`WITH made AS (
			INSERT INTO fingerprint (content, rules, characters, samples_one_in, keys_one_in, keys_at, samples)
			SELECT content, ${rules}, ${print.characters}, ${print.samples.oneIn}, ${print.keys.oneIn},
				${keysAt(print)}::integer[], ${[...print.samples.hashes]}::integer[]
			FROM rendition WHERE content = ${content} FOR KEY SHARE
			RETURNING id
		)
		INSERT INTO fingerprint_key (hash, fingerprint)
		SELECT hash, id FROM made, unnest(${[...print.keys.hashes]}::integer[]) hash`.execute(tx);
}

/** Those of some contents that were made by today's rules, by content. */
export async function findFingerprints(tx: Database, contents: readonly string[]): Promise<Map<string, Fingerprint>> {
	if (contents.length === 0) return new Map();
	const rows = await withDuplicates(tx)
		.selectFrom('fingerprint')
		.selectAll()
		.where('content', 'in', contents)
		.where('rules', '=', rules)
		.execute();
	return new Map(rows.map((row) => [row.content, toFingerprint(row)]));
}

/** Those of some contents whose fingerprint is missing or was made by other rules. */
export async function withoutFingerprint(tx: Database, contents: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ content: string }>`SELECT content FROM unnest(${[...contents]}::text[]) content
		WHERE NOT EXISTS (SELECT 1 FROM fingerprint WHERE fingerprint.content = content.content AND rules = ${rules})
		ORDER BY content`.execute(tx);
	return rows.map(({ content }) => content);
}

/** Marks every fingerprint as one to be made anew; they serve until then. */
export async function markAllStale(tx: Database): Promise<void> {
	await withDuplicates(tx).updateTable('fingerprint').set({ rules: 0 }).execute();
}

/** How many contents have a fingerprint by today's rules. */
export async function countFingerprints(tx: Database): Promise<number> {
	const row = await withDuplicates(tx)
		.selectFrom('fingerprint')
		.select(sql<number>`count(*)`.as('count'))
		.where('rules', '=', rules)
		.executeTakeFirstOrThrow();
	return row.count;
}

export function toFingerprint(row: {
	characters: number;
	samples_one_in: number;
	keys_one_in: number;
	samples: readonly number[];
}): Fingerprint {
	const samples = { oneIn: row.samples_one_in, hashes: Int32Array.from(row.samples) };
	return { characters: row.characters, samples, keys: thin(samples, row.keys_one_in) };
}
