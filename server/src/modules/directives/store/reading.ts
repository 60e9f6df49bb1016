import type { Span } from '@pacesetter/core/directives';
import type { IntakeFailure, Notice, Place } from '@pacesetter/core/directives/intake';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export interface ToRead {
	readonly id: string;
	readonly organisationId: number;
	readonly content: string;
	readonly version: number;
	/** Of the version that lies on the desk; empty where there is none. */
	readonly text: string;
	/** ISO days; it came at some time of day, which is told here. */
	readonly issuedOn: string | null;
	readonly receivedOn: string;
}

/** Directives that wait for the words of a content, or whose reading was interrupted. */
export async function waitingFor(tx: Database, content: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM directive
		WHERE coalesce(next_content, content) = ${content} AND reading IN ('waiting', 'reading') ORDER BY id`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Takes one in hand. @returns null where it is not to be read any more, or not from this content */
export async function beginReading(tx: Database, id: string, content: string): Promise<ToRead | null> {
	const { rows } = await sql<ToRead>`UPDATE directive SET reading = 'reading'
		WHERE id = ${id} AND coalesce(next_content, content) = ${content} AND reading IN ('waiting', 'reading')
		RETURNING id, organisation_id AS "organisationId", coalesce(next_content, content) AS content,
			coalesce(next_version, version) AS version, text, issued_on::text AS "issuedOn",
			(received_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "receivedOn"`.execute(tx);
	return rows[0] ?? null;
}

/** Another version is to be read, or the same once more. */
export async function waitAgain(
	tx: Database,
	id: string,
	next: { version: number; content: string } | null,
): Promise<void> {
	await sql`UPDATE directive SET reading = 'waiting', failure = NULL, next_version = ${next?.version ?? null},
		next_content = ${next?.content ?? null} WHERE id = ${id}`.execute(tx);
}

/** It could not be read. One that lies on the desk in an earlier version stays there. */
export async function failReading(tx: Database, id: string, failure: IntakeFailure): Promise<void> {
	await sql`UPDATE directive SET reading = CASE WHEN text = '' THEN 'failed' ELSE 'ready' END, failure = ${failure},
			next_version = NULL, next_content = NULL
		WHERE id = ${id} AND reading IN ('waiting', 'reading')`.execute(tx);
}

/** Lays the words on the desk. @returns false where another reading came before */
export async function endReading(
	tx: Database,
	read: ToRead,
	found: { text: string; notices: readonly Notice[] },
): Promise<boolean> {
	const { rows } = await sql`UPDATE directive SET reading = 'ready', failure = NULL, version = ${read.version},
			content = ${read.content}, next_version = NULL, next_content = NULL, text = ${found.text},
			notices = ${[...found.notices]}, revision = revision + 1,
			state = CASE WHEN state = 'converted' THEN 'drafting' ELSE state END
		WHERE id = ${read.id} AND coalesce(next_content, content) = ${read.content} AND reading = 'reading'
		RETURNING id`.execute(tx);
	return rows.length > 0;
}

export async function textOf(tx: Database, id: string): Promise<string> {
	const { rows } = await sql<{ text: string }>`SELECT text FROM directive WHERE id = ${id}`.execute(tx);
	return rows[0]?.text ?? '';
}

/** Names of organisations that its words may be about: those at and below the one that registered it. */
export async function namesNear(tx: Database, organisationId: number, most: number): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`SELECT DISTINCT unnest(ARRAY[below.short_name, below.full_name]) AS name
		FROM organisation_place own
		JOIN organisation_place below ON below.preorder BETWEEN own.preorder AND own.subtree_end
		WHERE own.organisation_id = ${organisationId} AND below.ended_on IS NULL LIMIT ${most}`.execute(tx);
	return rows.map(({ name }) => name);
}

/** Which organisation at or below one bears a name, or a name that ends so, where there is one only. */
export async function organisationsNamed(
	tx: Database,
	organisationId: number,
	names: readonly string[],
): Promise<Map<string, number>> {
	const { rows } = await sql<{ said: string; id: number }>`SELECT said, min(below.organisation_id) AS id
		FROM unnest(${[...new Set(names)]}::text[]) AS asked(said)
		JOIN organisation_place own ON own.organisation_id = ${organisationId}
		JOIN organisation_place below ON below.preorder BETWEEN own.preorder AND own.subtree_end AND below.ended_on IS NULL
			AND (right(below.short_name, length(said)) = said OR below.full_name = said)
		GROUP BY said HAVING count(*) = 1`.execute(tx);
	return new Map(rows.map(({ said, id }) => [said, id]));
}

export interface DeskPage {
	readonly number: number;
	readonly width: number;
	readonly height: number;
}

export async function replacePages(
	tx: Database,
	id: string,
	pages: readonly DeskPage[],
	places: readonly Place[],
): Promise<void> {
	await sql`DELETE FROM directive_page WHERE directive_id = ${id}`.execute(tx);
	const byPage = new Map<number, Place[]>();
	for (const place of places) byPage.set(place.page, [...(byPage.get(place.page) ?? []), place]);
	const rows = pages.map(({ number, width, height }) => ({ number, width, height, places: byPage.get(number) ?? [] }));
	await sql`INSERT INTO directive_page (directive_id, number, width, height, places)
		SELECT ${id}, number, width, height, places
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(number int, width real, height real, places jsonb)`.execute(
		tx,
	);
}

export async function deskPages(tx: Database, id: string): Promise<DeskPage[]> {
	const { rows } = await sql<DeskPage>`SELECT number, width, height FROM directive_page
		WHERE directive_id = ${id} ORDER BY number`.execute(tx);
	return rows;
}

/** The spans of a finding or a clause; undefined where it is not on the desk. */
export async function spansOf(
	tx: Database,
	id: string,
	{ clause = null, finding = null }: { clause?: string | null | undefined; finding?: string | null | undefined },
): Promise<readonly Span[] | undefined> {
	const { rows } = await sql<{ spans: Span[] }>`SELECT
			jsonb_build_array(jsonb_build_object('start', start_at, 'end', end_at)) AS spans
		FROM directive_finding WHERE directive_id = ${id} AND id = ${finding}
		UNION ALL SELECT spans FROM directive_clause WHERE directive_id = ${id} AND id = ${clause} LIMIT 1`.execute(tx);
	return rows[0]?.spans;
}

/** The places on pages that hold something of a stretch of the text. */
export async function placesWithin(
	tx: Database,
	id: string,
	from: number,
	to: number,
): Promise<(DeskPage & { places: Place[] })[]> {
	const { rows } = await sql<DeskPage & { places: Place[] }>`SELECT number, width, height, places FROM directive_page
		WHERE directive_id = ${id} AND EXISTS (SELECT 1 FROM jsonb_array_elements(places) place
			WHERE (place->>'start')::int < ${to} AND (place->>'end')::int > ${from})
		ORDER BY number`.execute(tx);
	return rows;
}
