import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { Sounding } from '../spelled.ts';

/** Above this, what is kept is no word by itself: it serves spelling and is not suggested. */
export const pieceRarity = 100;

export async function saveWords(
	db: Database,
	words: readonly { word: string; sound: string; near: string; rarity: number }[],
	now: Date,
): Promise<void> {
	await sql`INSERT INTO search_word AS old (word, sound, near, rarity, seen_at)
		SELECT word, sound, near, rarity, ${now}::timestamptz FROM unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ sound }) => sound)}::text[],
			${words.map(({ near }) => near)}::text[], ${words.map(({ rarity }) => rarity)}::real[]) AS fresh (word, sound, near, rarity)
		ON CONFLICT (word) DO UPDATE SET seen_at = excluded.seen_at, sound = excluded.sound, near = excluded.near,
			-- What is a word in one document and a piece in another is a word.
			rarity = CASE WHEN excluded.rarity < ${pieceRarity}::real THEN excluded.rarity ELSE least(old.rarity, excluded.rarity) END
		-- Seldom, because most words stand in every other document.
		WHERE old.seen_at < excluded.seen_at - interval '30 minutes' OR excluded.rarity < old.rarity`.execute(db);
}

/** Words that have been seen in no document since. */
export async function forgetWords(tx: Database, before: Date): Promise<void> {
	await sql`DELETE FROM search_word WHERE seen_at < ${before}`.execute(tx);
}

/** Words that sound like one of these pieces, or nearly so; common ones first, by what is common in Chinese writing at large. */
export async function wordsSounding(tx: Database, pieces: readonly string[], nearly: boolean): Promise<Sounding[]> {
	const column = sql.ref(nearly ? 'near' : 'sound');
	const { rows } = await sql<Sounding>`SELECT word, ${column} AS sound FROM search_word
		WHERE ${column} = ANY(${pieces}::text[]) ORDER BY rarity, word LIMIT 2000`.execute(tx);
	return rows;
}

export const likeStart = (text: string): string => `${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Words that begin like this, written or by their sound; common ones first. */
export async function wordsBeginning(
	tx: Database,
	text: string,
	sound: string | null,
	most: number,
): Promise<string[]> {
	const { rows } = await sql<{ word: string }>`SELECT word FROM search_word
		WHERE word <> ${text} AND rarity < ${pieceRarity}::real AND (word LIKE ${likeStart(text)} OR (${sound}::text IS NOT NULL AND sound LIKE ${likeStart(sound ?? '')}))
		ORDER BY rarity, length(word), word LIMIT ${most}`.execute(tx);
	return rows.map(({ word }) => word);
}
