import type { SignedIn } from '@pacesetter/core/identity';
import type { TransferSide, TransferState } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from './names.ts';
import { inReach, reach } from './reach.ts';

export interface TransferRow {
	readonly id: string;
	readonly memberId: string;
	readonly name: string;
	readonly from: OrganisationName;
	readonly to: OrganisationName;
	readonly state: TransferState;
	readonly reason: string | null;
	readonly released: boolean;
	readonly accepted: boolean;
	readonly proposedBy: string | null;
	readonly proposedAt: Date;
	readonly closedAt: Date | null;
	/** Whether the account that asks keeps the roster of a side. */
	readonly keepsGiving: boolean;
	readonly keepsReceiving: boolean;
}

const columns = (account: SignedIn) => sql`t.id, t.member_id AS "memberId", p.name, ${nameOf('giving')} AS from,
	${nameOf('receiving')} AS to, t.state, t.reason, t.released_at IS NOT NULL AS released,
	t.accepted_at IS NOT NULL AS accepted, t.proposed_by AS "proposedBy", t.proposed_at AS "proposedAt", t.closed_at AS "closedAt",
	${inReach(account, 'member.change', sql`giving.preorder`)} AS "keepsGiving",
	${inReach(account, 'member.change', sql`receiving.preorder`)} AS "keepsReceiving"`;
const joined = sql`member_transfer t JOIN member m ON m.id = t.member_id JOIN person p ON p.id = m.person_id
	JOIN organisation giving ON giving.id = t.from_id JOIN organisation receiving ON receiving.id = t.to_id`;

/** So many rows are counted at most. */
const mostCounted = 10_000;

export interface TransferWish {
	readonly state: TransferState;
	/** Only those that wait for the account's yes. */
	readonly waiting: boolean;
}

/**
 * The newest transfers of which an account sees either side: each range in reach gives its first ones of each side.
 * @param most so many of each; the same one may come twice, so they are made one
 */
const concerning = (account: SignedIn, { state, waiting }: TransferWish, most: number): RawBuilder<unknown> => {
	const side = (column: 'from_id' | 'to_id', yes: 'released_at' | 'accepted_at') => sql`(
		SELECT t.id, t.proposed_at FROM organisation o JOIN member_transfer t ON ${sql.ref(`t.${column}`)} = o.id
		WHERE o.preorder BETWEEN span.low AND span.high AND t.state = ${state}
			AND (${!waiting} OR ${sql.ref(`t.${yes}`)} IS NULL)
		ORDER BY t.proposed_at DESC, t.id DESC LIMIT ${most})`;
	return sql`(SELECT DISTINCT found.id, found.proposed_at
		FROM ${reach(account, waiting ? 'member.change' : 'member.view')} AS span CROSS JOIN LATERAL (
			${side('from_id', 'released_at')} UNION ALL ${side('to_id', 'accepted_at')}
		) AS found)`;
};

/** One page of the transfers of which an account sees either side, the newest first. */
export async function listTransfers(
	tx: Database,
	account: SignedIn,
	wish: TransferWish,
	page: { offset: number; limit: number },
): Promise<{ rows: TransferRow[]; total: number }> {
	const { rows } = await sql<TransferRow>`SELECT ${columns(account)} FROM (
			SELECT * FROM ${concerning(account, wish, page.offset + page.limit)} AS concerning
			ORDER BY proposed_at DESC, id DESC LIMIT ${page.limit} OFFSET ${page.offset}
		) AS page JOIN (${joined}) ON t.id = page.id ORDER BY t.proposed_at DESC, t.id DESC`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM (
			SELECT 1 FROM ${concerning(account, wish, mostCounted)} AS concerning LIMIT ${mostCounted}
		) AS counted`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** One of which the account sees a side, kept from others until the transaction ends. */
export async function findTransfer(tx: Database, account: SignedIn, id: string): Promise<TransferRow | undefined> {
	// The member before his transfer, like whoever strikes him off: so neither waits for the other.
	await sql`SELECT 1 FROM member WHERE id = (SELECT member_id FROM member_transfer WHERE id = ${id}) FOR UPDATE`.execute(
		tx,
	);
	await sql`SELECT 1 FROM member_transfer WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<TransferRow>`SELECT ${columns(account)} FROM ${joined} WHERE t.id = ${id}
		AND (${inReach(account, 'member.view', sql`giving.preorder`)}
			OR ${inReach(account, 'member.view', sql`receiving.preorder`)})`.execute(tx);
	return rows[0];
}

/** @returns null when one of this member is under way */
export async function insertTransfer(
	tx: Database,
	transfer: { memberId: string; from: number; to: number; reason: string | null; by: string; at: Date },
): Promise<string | null> {
	const { rows } = await sql<{ id: string }>`
		INSERT INTO member_transfer (member_id, from_id, to_id, reason, proposed_by, proposed_at)
		VALUES (${transfer.memberId}, ${transfer.from}, ${transfer.to}, ${transfer.reason}, ${transfer.by}, ${transfer.at})
		ON CONFLICT (member_id) WHERE state = 'proposed' DO NOTHING RETURNING id`.execute(tx);
	return rows[0]?.id ?? null;
}

/** A side says yes. */
export async function confirmSide(
	tx: Database,
	id: string,
	yes: { side: TransferSide; by: string; at: Date },
): Promise<void> {
	await (yes.side === 'giving'
		? sql`UPDATE member_transfer SET released_at = ${yes.at}, released_by = ${yes.by} WHERE id = ${id}`
		: sql`UPDATE member_transfer SET accepted_at = ${yes.at}, accepted_by = ${yes.by} WHERE id = ${id}`
	).execute(tx);
}

export async function closeTransfer(
	tx: Database,
	id: string,
	state: Exclude<TransferState, 'proposed'>,
	at: Date,
): Promise<void> {
	await sql`UPDATE member_transfer SET state = ${state}, closed_at = ${at} WHERE id = ${id}`.execute(tx);
}

/** As if it had never been closed. @returns false when the member has left, or another one of him is under way */
export async function reopenTransfer(tx: Database, id: string): Promise<boolean> {
	const { numAffectedRows } = await sql`UPDATE member_transfer SET state = 'proposed', closed_at = NULL WHERE id = ${id}
		AND EXISTS (SELECT 1 FROM member m WHERE m.id = member_id AND m.organisation_id = from_id AND m.ended_because IS NULL)
		AND NOT EXISTS (SELECT 1 FROM member_transfer other
			WHERE other.member_id = member_transfer.member_id AND other.state = 'proposed')`.execute(tx);
	return numAffectedRows === 1n;
}

/** The existing organisation with a code, whoever asks. */
export async function organisationByCode(tx: Database, code: string): Promise<number | null> {
	const { rows } = await sql<{
		id: number;
	}>`SELECT id FROM organisation WHERE code = ${code} AND ended_on IS NULL`.execute(tx);
	return rows[0]?.id ?? null;
}
