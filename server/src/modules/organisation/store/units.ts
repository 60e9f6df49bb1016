import type { SignedIn } from '@pacesetter/core/identity';
import type { UnitKind, UnitState } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import { type Database, plannedAnew } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from './names.ts';
import { inReach, reach } from './reach.ts';
import { countBelow } from './summed.ts';

export interface UnitFields {
	readonly name: string;
	readonly kind: UnitKind;
	readonly staff: number | null;
	readonly members: number | null;
	readonly state: UnitState;
	readonly exemptReason: string | null;
	readonly organisationId: number | null;
}

export interface UnitRow extends UnitFields {
	readonly id: string;
	readonly keeper: OrganisationName;
	readonly organisation: OrganisationName | null;
}

/** Columns of a unit `u`, its keeper `o`, and the organisation that covers it, where the account sees that. */
const columns = (account: SignedIn) => sql`u.id, ${nameOf('o')} AS keeper, u.name, u.kind, u.staff, u.members, u.state,
	u.exempt_reason AS "exemptReason", u.organisation_id AS "organisationId",
	(SELECT ${nameOf('cover')} FROM organisation cover WHERE cover.id = u.organisation_id
		AND ${inReach(account, 'organisation.view', sql`cover.preorder`)}) AS organisation`;

export interface UnitWish {
	readonly below: { readonly preorder: number; readonly subtree_end: number } | null;
	readonly state: UnitState | null;
	readonly kind: UnitKind | null;
	/** A LIKE pattern for the name in lower case. */
	readonly pattern: string | null;
}

const wanted = (wish: UnitWish): RawBuilder<boolean> => {
	const parts: RawBuilder<boolean>[] = [
		sql`true`,
		...(wish.below ? [sql<boolean>`o.preorder BETWEEN ${wish.below.preorder} AND ${wish.below.subtree_end}`] : []),
		...(wish.state ? [sql<boolean>`u.state = ${wish.state}`] : []),
		...(wish.kind ? [sql<boolean>`u.kind = ${wish.kind}`] : []),
		...(wish.pattern ? [sql<boolean>`lower(u.name) LIKE ${wish.pattern} ${plannedAnew}`] : []),
	];
	return sql.join(parts, sql` AND `);
};

/** So many rows are counted at most. */
const mostCounted = 10_000;

/** One page of the units whose keepers are in reach, in the order of the tree; each range in reach gives its first rows. */
export async function listUnits(
	tx: Database,
	account: SignedIn,
	wish: UnitWish,
	page: { offset: number; limit: number },
): Promise<{ rows: UnitRow[]; total: number }> {
	const within = sql`organisation o JOIN unit u ON u.keeper_id = o.id`;
	const { rows } = await sql<UnitRow>`SELECT ${columns(account)} FROM (
			SELECT found.* FROM ${reach(account, 'organisation.view')} AS span CROSS JOIN LATERAL (
				SELECT u.id, o.preorder FROM ${within} WHERE o.preorder BETWEEN span.low AND span.high AND ${wanted(wish)}
				ORDER BY o.preorder, u.id LIMIT ${page.offset + page.limit}
			) AS found ORDER BY found.preorder, found.id LIMIT ${page.limit} OFFSET ${page.offset}
		) AS page JOIN unit u ON u.id = page.id JOIN organisation o ON o.id = u.keeper_id
		ORDER BY o.preorder, u.id`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM (
			SELECT 1 FROM ${reach(account, 'organisation.view')} AS span
			JOIN (${within}) ON o.preorder BETWEEN span.low AND span.high AND ${wanted(wish)} LIMIT ${mostCounted}
		) AS found`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** One unit, whoever asks, with what `account` sees of it; kept from others until the transaction ends. */
export async function findUnit(tx: Database, account: SignedIn, id: string): Promise<UnitRow | undefined> {
	await sql`SELECT 1 FROM unit WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<UnitRow>`SELECT ${columns(account)} FROM unit u JOIN organisation o ON o.id = u.keeper_id
		WHERE u.id = ${id}`.execute(tx);
	return rows[0];
}

/** @returns null when the keeper has one of that name */
export async function insertUnit(tx: Database, keeperId: number, unit: UnitFields, now: Date): Promise<string | null> {
	const { rows } = await sql<{ id: string }>`
		INSERT INTO unit (keeper_id, name, kind, staff, members, state, exempt_reason, organisation_id, noted_at)
		VALUES (${keeperId}, ${unit.name}, ${unit.kind}, ${unit.staff}, ${unit.members}, ${unit.state},
			${unit.exemptReason}, ${unit.organisationId}, ${now})
		ON CONFLICT (keeper_id, name) DO NOTHING RETURNING id`.execute(tx);
	return rows[0]?.id ?? null;
}

/** @returns false when the keeper has another one of that name */
export async function updateUnit(tx: Database, id: string, unit: UnitFields, now: Date): Promise<boolean> {
	const { numAffectedRows } = await sql`UPDATE unit SET name = ${unit.name}, kind = ${unit.kind}, staff = ${unit.staff},
		members = ${unit.members}, state = ${unit.state}, exempt_reason = ${unit.exemptReason},
		organisation_id = ${unit.organisationId}, noted_at = ${now}
		WHERE id = ${id} AND NOT EXISTS (SELECT 1 FROM unit other
			WHERE other.keeper_id = unit.keeper_id AND other.name = ${unit.name} AND other.id <> unit.id)`.execute(tx);
	return numAffectedRows === 1n;
}

/** Units by state at each of some organisations, with all below it that the account sees. */
export async function countUnits(
	tx: Database,
	account: SignedIn,
	ids: readonly number[],
): Promise<(Readonly<Record<UnitState, number>> & { readonly organisation: OrganisationName })[]> {
	const counted = (state: UnitState) => sql`count(u.id) FILTER (WHERE u.state = ${state})`;
	return countBelow<Record<UnitState, number>>(tx, account, ids, {
		permission: 'organisation.view',
		from: sql`LEFT JOIN unit u ON u.keeper_id = o.id`,
		counts: sql`${counted('blank')} AS blank, ${counted('preparing')} AS preparing,
			${counted('established')} AS established, ${counted('exempt')} AS exempt`,
	});
}

/** Takes a unit off the register. */
export async function deleteUnit(tx: Database, id: string): Promise<void> {
	await sql`DELETE FROM unit WHERE id = ${id}`.execute(tx);
}
