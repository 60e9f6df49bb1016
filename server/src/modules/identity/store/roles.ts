import type { Candidate, Proposal, ProposalKind, SeparateRole } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import { type Database, locks, takeLock } from '../../../platform/db/index.ts';

export interface Who {
	readonly id: string;
	readonly userName: string;
	readonly name: string;
}

const who = (alias: string): RawBuilder<Who> =>
	sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'userName', ${sql.ref(`${alias}.user_name`)},
		'name', ${sql.ref(`${alias}.name`)})`;

export interface Holder {
	readonly role: SeparateRole;
	readonly account: Who;
	readonly since: Date;
	readonly lastSignedInAt: Date | null;
	readonly secondFactor: boolean;
}

/** The three, kept from other changes until the transaction ends; none before they are named. */
export async function lockHolders(tx: Database): Promise<Holder[]> {
	await takeLock(tx, locks.administrators);
	return findHolders(tx);
}

export async function findHolders(tx: Database): Promise<Holder[]> {
	const { rows } = await sql<Holder>`SELECT r.role, ${who('a')} AS account, r.since,
			a.last_signed_in_at AS "lastSignedInAt", f.confirmed_at IS NOT NULL AS "secondFactor"
		FROM account_role r JOIN account a ON a.id = r.account_id LEFT JOIN second_factor f ON f.account_id = a.id
		ORDER BY array_position(ARRAY['system_administrator', 'security_administrator', 'auditor'], r.role)`.execute(tx);
	return rows;
}

const candidate = sql`a.id AS "accountId", a.user_name AS "userName", r.role,
	CASE WHEN a.disabled_at IS NULL THEN 'active' ELSE 'disabled' END AS state,
	a.last_signed_in_at IS NOT NULL AS "hasSignedIn", coalesce(p.identified, false) AS identified,
	a.dormant_since IS NOT NULL AS dormant,
	EXISTS (SELECT 1 FROM grant_holder g WHERE g.account_id = a.id) AS "hasGrants"`;

export async function findCandidate(
	tx: Database,
	id: string,
): Promise<(Candidate & { readonly userName: string }) | undefined> {
	await sql`SELECT 1 FROM account WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<Candidate & { userName: string }>`SELECT ${candidate}
		FROM account a LEFT JOIN account_role r ON r.account_id = a.id
		LEFT JOIN person_card p ON p.person_id = a.person_id WHERE a.id = ${id}`.execute(tx);
	return rows[0];
}

/** Accounts that can become one of the three, by user name or name. */
export async function findCandidates(tx: Database, pattern: string): Promise<Who[]> {
	const { rows } = await sql<Who>`SELECT a.id, a.user_name AS "userName", a.name FROM account a
		LEFT JOIN person_card p ON p.person_id = a.person_id
		WHERE (a.user_name LIKE ${pattern} OR lower(a.name) LIKE ${pattern} OR p.search LIKE ${pattern})
			AND a.disabled_at IS NULL AND a.last_signed_in_at IS NOT NULL
			AND NOT EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id)
		ORDER BY a.user_name LIMIT 20`.execute(tx);
	return rows;
}

/** The three begin, and no account is the founder's any more. */
export async function nameThree(tx: Database, named: Readonly<Record<SeparateRole, string>>, at: Date): Promise<void> {
	await sql`UPDATE account SET administrator = false, updated_at = now() WHERE administrator`.execute(tx);
	for (const [role, accountId] of Object.entries(named))
		await sql`INSERT INTO account_role (role, account_id, since) VALUES (${role}, ${accountId}, ${at})`.execute(tx);
}

export async function replaceHolder(tx: Database, role: SeparateRole, accountId: string, at: Date): Promise<void> {
	await sql`UPDATE account_role SET account_id = ${accountId}, since = ${at} WHERE role = ${role}`.execute(tx);
}

export interface ProposalRow extends Proposal {
	readonly id: string;
	readonly role: SeparateRole;
	readonly successorId: string | null;
	readonly holder: Who;
	readonly successor: Who | null;
	readonly proposer: Who;
	readonly reason: string;
	readonly proposedAt: Date;
}

const proposals = sql`SELECT p.id, p.kind, p.role, p.holder_id AS "holderId", p.successor_id AS "successorId",
		p.proposed_by AS "proposedBy", p.state, p.reason, p.proposed_at AS "proposedAt", p.expires_at AS "expiresAt",
		${who('h')} AS holder, CASE WHEN s.id IS NULL THEN NULL ELSE ${who('s')} END AS successor, ${who('b')} AS proposer
	FROM role_proposal p JOIN account h ON h.id = p.holder_id LEFT JOIN account s ON s.id = p.successor_id
	JOIN account b ON b.id = p.proposed_by`;

/** What waits for another of the three, the newest first. */
export async function openProposals(tx: Database, now: Date): Promise<ProposalRow[]> {
	const { rows } = await sql<ProposalRow>`${proposals} WHERE p.state = 'open' AND p.expires_at > ${now}
		ORDER BY p.proposed_at DESC, p.id`.execute(tx);
	return rows;
}

export async function findProposal(tx: Database, id: string): Promise<ProposalRow | undefined> {
	const { rows } = await sql<ProposalRow>`${proposals} WHERE p.id = ${id}`.execute(tx);
	return rows[0];
}

export async function insertProposal(
	tx: Database,
	wish: {
		readonly kind: ProposalKind;
		readonly role: SeparateRole;
		readonly holderId: string;
		readonly successorId: string | null;
		readonly reason: string;
		readonly proposedBy: string;
		readonly proposedAt: Date;
		readonly expiresAt: Date;
	},
): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO role_proposal (kind, role, holder_id, successor_id, reason,
			proposed_by, proposed_at, expires_at)
		VALUES (${wish.kind}, ${wish.role}, ${wish.holderId}, ${wish.successorId}, ${wish.reason}, ${wish.proposedBy},
			${wish.proposedAt}, ${wish.expiresAt}) RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new proposal has no id');
	return made.id;
}

export async function decideProposal(
	tx: Database,
	id: string,
	decision: { state: 'confirmed' | 'refused' | 'withdrawn'; by: string; at: Date },
): Promise<void> {
	await sql`UPDATE role_proposal SET state = ${decision.state}, decided_by = ${decision.by}, decided_at = ${decision.at}
		WHERE id = ${id}`.execute(tx);
}
