import { densities, type Fingerprint } from '@pacesetter/core/duplicates';
import type { DocumentState, Visibility } from '@pacesetter/core/library';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** A key that more texts hold than this is looked up only so far: the first of them stand for all. */
const mostHolders = 200;
/** A key that so many hold tells fully; of more, each tells less: what many documents share makes no duplicates. */
const rare = 4;
/** The best that are looked at closely. */
const most = 24;

export interface Candidate {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly content: string;
	readonly uploader_id: string;
	readonly state: DocumentState;
	readonly visibility: Visibility;
	readonly recycled_at: Date | null;
	readonly characters: number;
	readonly samples_one_in: number;
	readonly keys_one_in: number;
	readonly samples: number[];
	/** Of the caller's text, and of the other, by keys weighed by their rarity. */
	readonly rare_mine: number;
	readonly rare_theirs: number;
}

/**
 * The documents that hold most of a text or most of which it holds, by its keys, among those that `visible` lets through.
 * @param least of either share
 */
export async function findCandidates(
	tx: Database,
	wish: { print: Fingerprint; except: string; visible: RawBuilder<boolean>; least: number },
): Promise<Candidate[]> {
	const { rows } = await sql<Candidate>`WITH held AS MATERIALIZED (
			SELECT key.hash, key.hash::bigint & 4294967295 AS rank, array_agg(holder.fingerprint) AS holders,
				least(1, (${rare}::float8 / greatest(1, count(holder.fingerprint))) ^ 2) AS weight
			FROM unnest(${[...wish.print.keys.hashes]}::integer[]) AS key (hash)
			LEFT JOIN LATERAL (
				SELECT fingerprint FROM fingerprint_key
				WHERE fingerprint_key.hash = key.hash ORDER BY fingerprint LIMIT ${mostHolders}
			) holder ON true
			GROUP BY key.hash
		), mine AS MATERIALIZED (
			-- What this text weighs at each density that another's keys may have.
			SELECT one_in, place, sum(weight) AS weight
			FROM held, unnest(${[...densities]}::integer[]) WITH ORDINALITY AS density (one_in, place)
			WHERE rank < 4294967296 / one_in GROUP BY one_in, place
		), common AS (
			SELECT fingerprint, count(*) AS keys, sum(weight) AS weight
			FROM held, unnest(holders) fingerprint GROUP BY fingerprint HAVING count(*) > 2
		), best AS (
			SELECT print.*, common.weight / mine.weight AS rare_mine,
				-- Those of its keys that this text does not hold count in full: how many others hold them isn't asked.
				common.weight / (common.weight + greatest(0, theirs.keys - common.keys)) AS rare_theirs
			FROM common
			JOIN fingerprint print ON print.id = common.fingerprint
			JOIN mine ON mine.one_in = greatest(print.keys_one_in, ${wish.print.keys.oneIn})
			CROSS JOIN LATERAL (SELECT print.keys_at[mine.place] AS keys) theirs
		)
		SELECT document.id, document.number, document.title, document.content, document.uploader_id, document.state,
			document.visibility, document.recycled_at, best.characters, best.samples_one_in, best.keys_one_in, best.samples,
			best.rare_mine, best.rare_theirs
		FROM best JOIN document_shown document ON document.content = best.content
		WHERE greatest(best.rare_mine, best.rare_theirs) >= ${wish.least}
			AND document.id <> ${wish.except} AND ${wish.visible}
		ORDER BY greatest(best.rare_mine, best.rare_theirs) DESC, document.number
		LIMIT ${most}`.execute(tx);
	return rows;
}
