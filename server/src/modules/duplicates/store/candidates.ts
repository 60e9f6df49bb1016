import { densities, type Fingerprint } from '@pacesetter/core/duplicates';
import type { DocumentState, Visibility } from '@pacesetter/core/library';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** A key that more texts hold than this is looked up only so far: the first of them stand for all. */
const mostHolders = 100;
/** A key that so many hold tells fully; of more, each tells less: what many documents share makes no duplicates. */
const rare = 4;
/** Keys that tell no more than this together are in so many texts that the few of them in common are nobody's in particular. */
const telling = 0.05;
/** The best that are looked at closely. */
const most = 24;

export interface Candidate {
	/** Which of those asked about it is like. */
	readonly asked_id: string;
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
 * The documents that hold most of a text or most of which it holds, by its keys, among those that `visible` lets through: for
 * each text that is asked about, by the id of its document, the nearest first.
 * @param least of either share
 */
export async function findCandidates(
	tx: Database,
	wish: {
		asked: readonly { readonly id: string; readonly print: Fingerprint }[];
		visible: RawBuilder<boolean>;
		least: number;
	},
): Promise<Map<string, Candidate[]>> {
	if (wish.asked.length === 0) return new Map();
	const keys = wish.asked.map(({ print }) => print.keys);
	const { rows } = await sql<Candidate>`WITH asked AS MATERIALIZED (
			SELECT * FROM unnest(${wish.asked.map(({ id }) => id)}::uuid[], ${keys.map(({ oneIn }) => oneIn)}::integer[])
				WITH ORDINALITY AS asked (id, one_in, asking)
		), found AS MATERIALIZED (
			SELECT asking, hash::bigint & 4294967295 AS rank, ARRAY(SELECT fingerprint FROM fingerprint_key
				WHERE fingerprint_key.hash = key.hash ORDER BY fingerprint LIMIT ${mostHolders}) AS holders
			FROM unnest(${keys.flatMap(({ hashes }, index) => Array.from(hashes, () => index + 1))}::integer[],
				${keys.flatMap(({ hashes }) => [...hashes])}::integer[]) AS key (asking, hash)
		), held AS MATERIALIZED (
			SELECT asking, rank, holders, least(1, (${rare}::float8 / greatest(1, cardinality(holders))) ^ 2) AS weight
			FROM found
		), mine AS MATERIALIZED (
			-- What each text weighs at each density that another's keys may have.
			SELECT asking, one_in, place, sum(weight) AS weight
			FROM held, unnest(${[...densities]}::integer[]) WITH ORDINALITY AS density (one_in, place)
			WHERE rank < 4294967296 / one_in GROUP BY asking, one_in, place
		), common AS (
			SELECT asking, fingerprint, count(*) AS keys, sum(weight) AS weight
			FROM held, unnest(holders) fingerprint GROUP BY asking, fingerprint
			HAVING count(*) > 2 AND sum(weight) > ${telling}
		), rated AS (
			-- Read from an index that holds no more than this, as most are dropped.
			SELECT asked.id AS asked_id, print.id AS fingerprint, common.weight / mine.weight AS rare_mine,
				-- Those of its keys that this text does not hold count in full: how many others hold them isn't asked.
				common.weight / (common.weight + greatest(0, print.keys_at[mine.place] - common.keys)) AS rare_theirs
			FROM common
			JOIN asked USING (asking)
			JOIN fingerprint print ON print.id = common.fingerprint
			JOIN mine ON mine.asking = common.asking AND mine.one_in = greatest(print.keys_one_in, asked.one_in)
		), best AS MATERIALIZED (
			SELECT * FROM rated WHERE greatest(rare_mine, rare_theirs) >= ${wish.least}
		), ranked AS (
			SELECT best.*, print.characters, print.samples_one_in, print.keys_one_in, print.samples,
				document.id, document.number, document.title, document.content, document.uploader_id, document.state,
				document.visibility, document.recycled_at,
				row_number() OVER (PARTITION BY asked_id ORDER BY greatest(rare_mine, rare_theirs) DESC, document.number) AS place
			FROM best
			JOIN fingerprint print ON print.id = best.fingerprint
			JOIN document_shown document ON document.content = print.content
			WHERE document.id <> best.asked_id AND ${wish.visible}
		)
		SELECT * FROM ranked WHERE place <= ${most} ORDER BY asked_id, place`.execute(tx);
	return Map.groupBy(rows, (row) => row.asked_id);
}

/**
 * The documents of the very same bytes as others, whose text is too short to be known by it, or which have none: for each that is
 * asked about, by the id of its document, the oldest first.
 */
export async function findSameBytes(
	tx: Database,
	wish: { asked: readonly { readonly id: string; readonly content: string }[]; visible: RawBuilder<boolean> },
): Promise<Map<string, Candidate[]>> {
	if (wish.asked.length === 0) return new Map();
	const { rows } = await sql<Candidate>`SELECT found.* FROM
			unnest(${wish.asked.map(({ id }) => id)}::uuid[], ${wish.asked.map(({ content }) => content)}::text[])
				AS asked (id, content)
		CROSS JOIN LATERAL (SELECT asked.id AS asked_id, print.characters, print.samples_one_in, print.keys_one_in, print.samples,
				document.id, document.number, document.title, document.content, document.uploader_id, document.state,
				document.visibility, document.recycled_at, 1 AS rare_mine, 1 AS rare_theirs
			FROM document_shown document JOIN fingerprint print ON print.content = document.content
			WHERE document.content = asked.content AND document.id <> asked.id AND ${wish.visible}
			ORDER BY document.number LIMIT ${most}) found`.execute(tx);
	return Map.groupBy(rows, (row) => row.asked_id);
}
