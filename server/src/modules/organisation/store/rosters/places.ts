import type { SignedIn } from '@pacesetter/core/identity';
import type { ComparisonFault } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from '../names.ts';
import { inReach } from '../reach.ts';

/** What is compared with what: the batch, and with whose rights. */
export interface Comparison {
	readonly batchId: string;
	/** The organisation that the batch was sent for. */
	readonly organisationId: number;
	readonly account: SignedIn;
	/** YYYY-MM-DD. */
	readonly today: string;
}

/** The existing organisations that a batch may be about: in reach, and at or below the one it was sent for. */
export const scopeOf = ({ organisationId, account }: Comparison): RawBuilder<unknown> =>
	sql`(SELECT o.* FROM organisation o JOIN organisation at ON at.id = ${organisationId}
		AND o.preorder BETWEEN at.preorder AND at.subtree_end
		WHERE o.ended_on IS NULL AND ${inReach(account, 'roster.import', sql`o.preorder`)})`;

/** A name without what one roster writes and another leaves out: 中共, and 委员会 for 党委, 党支部 for 支部. */
const bare = (name: RawBuilder<unknown>): RawBuilder<string> =>
	sql`regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(${name}, ' ', ''), '^(中国共产党|中共)', ''),
		'(支部|总支)(部)?委员会$', '\\1'), '(党委会|党委|委员会)$', '委'), '党(支部|总支)', '\\1', 'g')`;

/**
 * Looks for the organisations that a file names: by code, else by full name, short name, the same in other words, and pinyin,
 * narrowed by what stands above. Only what is found once is taken; what somebody chose stays.
 */
export async function lookUpPlaces(tx: Database, comparison: Comparison): Promise<void> {
	const { batchId, organisationId } = comparison;
	await sql`UPDATE roster_place SET organisation_id = NULL, made_by = NULL, fault = NULL
		WHERE batch_id = ${batchId} AND NOT chosen`.execute(tx);
	// A choice holds as long as its organisation is in scope.
	await sql`UPDATE roster_place p SET organisation_id = NULL, chosen = false, fault = 'place_unknown'
		WHERE p.batch_id = ${batchId} AND p.chosen
			AND NOT EXISTS (SELECT 1 FROM ${scopeOf(comparison)} AS o WHERE o.id = p.organisation_id)`.execute(tx);
	await sql`WITH scope AS MATERIALIZED (
			SELECT o.id, o.code, o.full_name, o.short_name, o.search, o.preorder, o.subtree_end,
				${bare(sql`o.full_name`)} AS bare_full, ${bare(sql`o.short_name`)} AS bare_short FROM ${scopeOf(comparison)} AS o
		), place AS MATERIALIZED (
			SELECT number, name, code, above, above_code, ${bare(sql`name`)} AS bare, ${bare(sql`above`)} AS bare_above
			FROM roster_place WHERE batch_id = ${batchId} AND NOT chosen AND (name <> '' OR code <> '')
		), matched AS (
			SELECT p.number, o.id, 0 AS rank FROM place p JOIN scope o ON o.code = p.code AND p.code <> ''
			UNION ALL SELECT p.number, o.id, 1 FROM place p JOIN scope o ON o.full_name = p.name
			UNION ALL SELECT p.number, o.id, 2 FROM place p JOIN scope o ON o.short_name = p.name
			UNION ALL SELECT p.number, o.id, 3 FROM place p JOIN scope o ON o.bare_full = p.bare
			UNION ALL SELECT p.number, o.id, 3 FROM place p JOIN scope o ON o.bare_short = p.bare
			UNION ALL SELECT p.number, o.id, 4 FROM place p JOIN scope o ON p.name ~ '^[A-Za-z ]+$'
				AND ' ' || o.search || ' ' LIKE '% ' || replace(lower(p.name), ' ', '') || ' %'
		), upper AS (
			SELECT p.number, o.preorder, o.subtree_end FROM place p JOIN scope o ON p.above_code <> '' AND o.code = p.above_code
			UNION ALL SELECT p.number, o.preorder, o.subtree_end FROM place p JOIN scope o ON p.bare_above <> ''
				AND p.bare_above IN (o.bare_full, o.bare_short)
		), narrowed AS (
			SELECT m.number, m.id, m.rank FROM matched m JOIN scope o ON o.id = m.id
			WHERE NOT EXISTS (SELECT 1 FROM upper u WHERE u.number = m.number)
				OR EXISTS (SELECT 1 FROM upper u WHERE u.number = m.number AND o.preorder BETWEEN u.preorder AND u.subtree_end)
		), best AS (
			SELECT number, id FROM (SELECT number, id, rank, min(rank) OVER (PARTITION BY number) AS least FROM narrowed) AS ranked
			WHERE rank = least GROUP BY number, id
		), counted AS (SELECT number, min(id) AS id, count(*) AS found FROM best GROUP BY number)
		UPDATE roster_place p SET
			organisation_id = CASE WHEN counted.found = 1 AND NOT differs.yes THEN counted.id END,
			fault = CASE WHEN counted.found > 1 THEN 'place_ambiguous' WHEN differs.yes THEN 'place_differs' END
		FROM counted JOIN place ON place.number = counted.number JOIN scope o ON o.id = counted.id
		CROSS JOIN LATERAL (SELECT place.code <> '' AND o.code = place.code AND place.name <> ''
			AND place.name <> o.code AND place.bare NOT IN (o.bare_full, o.bare_short) AS yes) differs
		WHERE p.batch_id = ${batchId} AND p.number = counted.number`.execute(tx);
	// A row that names none belongs to the organisation itself.
	await sql`UPDATE roster_place SET organisation_id = ${organisationId} WHERE batch_id = ${batchId} AND NOT chosen
		AND name = '' AND code = ''
		AND EXISTS (SELECT 1 FROM ${scopeOf(comparison)} AS o WHERE o.id = ${organisationId})`.execute(tx);
	await findPlacesMade(tx, batchId);
	await sql`UPDATE roster_place SET fault = 'place_unknown' WHERE batch_id = ${batchId} AND organisation_id IS NULL
		AND made_by IS NULL AND fault IS NULL`.execute(tx);
}

/** Places that the file itself establishes: by the code or the name of one row of organisations. */
async function findPlacesMade(tx: Database, batchId: string): Promise<void> {
	await sql`WITH made AS (
			SELECT number, name, fields->>'code' AS code, fields->>'shortName' AS short_name FROM roster_row
			WHERE batch_id = ${batchId} AND kind = 'organisation' AND faults IS NULL
		), matched AS (
			SELECT p.number, made.number AS row FROM roster_place p JOIN made ON made.code = p.code
			WHERE p.batch_id = ${batchId} AND p.code <> ''
			UNION SELECT p.number, made.number FROM roster_place p JOIN made ON p.name IN (made.name, made.short_name)
			WHERE p.batch_id = ${batchId} AND p.name <> '' AND p.code = ''
		), counted AS (SELECT number, min(row) AS row, count(*) AS found FROM matched GROUP BY number)
		UPDATE roster_place p SET made_by = CASE WHEN counted.found = 1 THEN counted.row END,
			fault = CASE WHEN counted.found > 1 THEN 'place_ambiguous' END
		FROM counted WHERE p.batch_id = ${batchId} AND p.number = counted.number
			AND p.organisation_id IS NULL AND p.fault IS NULL`.execute(tx);
}

export interface NamedPlaceRow {
	readonly number: number;
	readonly name: string;
	readonly code: string;
	readonly above: string;
	readonly fault: ComparisonFault | null;
	readonly chosen: boolean;
	readonly organisation: OrganisationName | null;
	readonly rows: number;
}

const asked = sql`p.fault IS NOT NULL OR p.chosen`;

/** Places that are not known, and those that somebody chose, the most needed first. */
export async function listPlaces(
	tx: Database,
	batchId: string,
	page: { offset: number; limit: number },
): Promise<{ rows: NamedPlaceRow[]; total: number }> {
	const { rows } = await sql<NamedPlaceRow>`SELECT p.number, p.name, p.code, p.above, p.fault, p.chosen,
			CASE WHEN o.id IS NOT NULL THEN ${nameOf('o')} END AS organisation,
			(SELECT count(*) FROM roster_row r WHERE r.batch_id = p.batch_id AND p.number IN (r.place, r.to_place)) AS rows
		FROM roster_place p LEFT JOIN organisation o ON o.id = p.organisation_id
		WHERE p.batch_id = ${batchId} AND (${asked})
		ORDER BY p.chosen, p.number LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM roster_place p
		WHERE p.batch_id = ${batchId} AND (${asked})`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

export interface Suggestion extends OrganisationName {
	readonly fullName: string;
	readonly code: string;
}

/** Pairs of characters that most names have: they make no two alike. */
const usual = new Set(['中共', '党支', '支部', '党委', '总支', '委员', '员会', '部委', '村支', '镇党', '村党']);

/** Organisations in scope whose names are most like one, the likest first: by the pairs of characters they share. */
export async function suggestPlaces(
	tx: Database,
	comparison: Comparison,
	name: string,
	most: number,
): Promise<Suggestion[]> {
	const pairs = [...name.replace(/\s/g, '')].slice(0, 60).map((character, at, all) => character + (all[at + 1] ?? ''));
	const wanted = [...new Set(pairs)].filter((pair) => [...pair].length === 2 && !usual.has(pair));
	if (wanted.length === 0) return [];
	const { rows } =
		await sql<Suggestion>`SELECT o.id, o.type, o.level, o.short_name AS "shortName", o.full_name AS "fullName", o.code
		FROM ${scopeOf(comparison)} AS o CROSS JOIN LATERAL (
			SELECT count(*) AS shared FROM unnest(${wanted}::text[]) AS pair WHERE position(pair IN o.full_name || ' ' || o.short_name) > 0
		) likeness WHERE likeness.shared > 0
		ORDER BY likeness.shared DESC, length(o.short_name), o.preorder LIMIT ${most}`.execute(tx);
	return rows;
}

/** @returns false when there is no such place */
export async function choosePlace(
	tx: Database,
	batchId: string,
	number: number,
	organisationId: number | null,
): Promise<boolean> {
	const { numAffectedRows } = await sql`UPDATE roster_place SET organisation_id = ${organisationId},
		chosen = ${organisationId !== null}, fault = NULL WHERE batch_id = ${batchId} AND number = ${number}`.execute(tx);
	return numAffectedRows === 1n;
}

/** How many organisations a file names of which it is not known which are meant. */
export async function countUnknownPlaces(tx: Database, batchId: string): Promise<number> {
	const { rows } = await sql<{ unknown: number }>`SELECT count(*) AS unknown FROM roster_place
		WHERE batch_id = ${batchId} AND fault IS NOT NULL`.execute(tx);
	return rows[0]?.unknown ?? 0;
}

export async function isInScope(tx: Database, comparison: Comparison, organisationId: number): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM ${scopeOf(comparison)} AS o WHERE o.id = ${organisationId}`.execute(tx);
	return rows.length > 0;
}
