import { createHash, randomUUID } from 'node:crypto';
import { type Fingerprint, fingerprint, rules } from '@pacesetter/core/duplicates';
import { sql } from 'kysely';
import { keysAt } from '../../../server/src/modules/duplicates/index.ts';
import type { Database } from '../../../server/src/platform/db/index.ts';
import type { Text } from './texts.ts';

export const contentOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Documents that are published already, with nothing but what is looked at here. As the role that owns the tables. */
export async function fill(db: Database, texts: Iterable<Text>): Promise<number> {
	let count = 0;
	let batch: Row[] = [];
	const flush = async (): Promise<void> => {
		const rows = batch;
		batch = [];
		await db.transaction().execute(async (tx) => {
			// Made rows hold together; checking each of a hundred thousand would only take time.
			await sql`SET LOCAL session_replication_role = replica`.execute(tx);
			await insert(tx, rows);
		});
	};
	for (const text of texts) {
		batch.push({ ...text, content: contentOf(text.text), print: fingerprint(text.text) });
		count += 1;
		if (batch.length === 500) await flush();
	}
	await flush();
	await sql`VACUUM (ANALYZE) fingerprint, fingerprint_key, document, document_version`.execute(db);
	return count;
}

type Row = Text & { readonly content: string; readonly print: Fingerprint };

async function insert(tx: Database, rows: readonly Row[]): Promise<void> {
	const contents = rows.map(({ content }) => content);
	await sql`INSERT INTO rendition (content, format, bytes, state, pdf, pages)
		SELECT content, 'txt', 1, 'ready', content, 1 FROM unnest(${contents}::text[]) content ON CONFLICT DO NOTHING`.execute(
		tx,
	);
	const ids = rows.map(() => randomUUID());
	await sql`INSERT INTO document (id, title, category_id, uploader_id, state, approved_version, published_at)
		SELECT id, title, uuidv7(), 'bench', 'published', 1, now()
		FROM unnest(${ids}::uuid[], ${rows.map(({ title }) => title)}::text[]) AS row (id, title)`.execute(tx);
	await sql`INSERT INTO document_version (document_id, version, content, file_name)
		SELECT id, 1, content, 'bench.txt' FROM unnest(${ids}::uuid[], ${contents}::text[]) AS row (id, content)`.execute(
		tx,
	);
	const prints = rows.map(({ content, print }) => ({
		content,
		characters: print.characters,
		samples_one_in: print.samples.oneIn,
		keys_one_in: print.keys.oneIn,
		keys_at: keysAt(print),
		samples: [...print.samples.hashes],
		keys: [...print.keys.hashes],
	}));
	await sql`WITH print AS MATERIALIZED (
			SELECT * FROM jsonb_to_recordset(${JSON.stringify(prints)}::jsonb) AS row (content text, characters int,
				samples_one_in int, keys_one_in int, keys_at int[], samples int[], keys int[])
		), made AS (
			INSERT INTO fingerprint (content, rules, characters, samples_one_in, keys_one_in, keys_at, samples)
			SELECT content, ${rules}, characters, samples_one_in, keys_one_in, keys_at, samples FROM print
			ON CONFLICT DO NOTHING RETURNING id, content
		)
		INSERT INTO fingerprint_key (hash, fingerprint)
		SELECT unnest(keys), id FROM made JOIN print USING (content) ON CONFLICT DO NOTHING`.execute(tx);
}
