import type { DocumentForm } from '@pacesetter/core/directives/desk';
import type { IntakeFailure, Notice } from '@pacesetter/core/directives/intake';
import type {
	DirectiveNumber,
	DirectiveState,
	ReadingState,
	Registration,
} from '@pacesetter/core/directives/registration';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from '../../organisation/index.ts';
import { limitAt } from './limits.ts';
import { seenBy } from './seen.ts';

export interface DirectiveRow {
	readonly id: string;
	readonly documentId: string | null;
	readonly version: number;
	readonly content: string;
	readonly title: string;
	readonly organisation: OrganisationName;
	readonly issuer: { readonly id: number | null; readonly name: string };
	readonly level: number;
	readonly number: DirectiveNumber | null;
	readonly issuedOn: string | null;
	readonly receivedAt: Date;
	readonly deployedAt: Date | null;
	readonly form: DocumentForm;
	readonly parentId: string | null;
	readonly state: DirectiveState;
	readonly reading: ReadingState;
	readonly failure: IntakeFailure | null;
	readonly notices: readonly Notice[];
	readonly revision: number;
	readonly registeredAt: Date;
	readonly items: number;
	/** Hours allowed from receipt to deployment. */
	readonly limit: number | null;
}

const columns = sql`d.id, d.document_id AS "documentId", d.version, d.content, d.title, ${nameOf('o')} AS organisation,
	json_build_object('id', d.issuer_id, 'name', d.issuer_name) AS issuer, d.level,
	CASE WHEN d.number_word IS NOT NULL THEN
		json_build_object('word', d.number_word, 'year', d.number_year, 'serial', d.number_serial) END AS number,
	d.issued_on AS "issuedOn", d.received_at AS "receivedAt", d.deployed_at AS "deployedAt", d.form,
	d.parent_id AS "parentId", d.state, d.reading, d.failure, d.notices, d.revision, d.registered_at AS "registeredAt",
	(SELECT count(*) FROM directive_draft_item i WHERE i.directive_id = d.id AND i.state = 'accepted') AS items,
	${limitAt(sql`o.preorder`)} AS limit`;
const joined = sql`directive d JOIN (SELECT organisation_id AS id, type, level, short_name, preorder FROM organisation_place) o
	ON o.id = d.organisation_id`;

/** One that an account may see, or may work on. @param locked kept from others until the transaction ends */
export async function findDirective(
	tx: Database,
	account: SignedIn,
	permission: 'directive.view' | 'directive.edit',
	id: string,
	{ locked = false }: { locked?: boolean } = {},
): Promise<DirectiveRow | undefined> {
	if (locked) await sql`SELECT 1 FROM directive WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<DirectiveRow>`SELECT ${columns} FROM ${joined}
		WHERE d.id = ${id} AND ${seenBy(account, permission)}`.execute(tx);
	return rows[0];
}

export async function listDirectiveRows(
	tx: Database,
	account: SignedIn,
	wish: { state: DirectiveState | undefined; offset: number; limit: number },
): Promise<{ rows: DirectiveRow[]; total: number }> {
	const { state = null } = wish;
	const where = sql`${seenBy(account, 'directive.view')} AND (${state}::text IS NULL OR d.state = ${state})`;
	const { rows } = await sql<DirectiveRow>`SELECT ${columns} FROM ${joined} WHERE ${where}
		ORDER BY d.received_at DESC, d.id DESC LIMIT ${wish.limit} OFFSET ${wish.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM ${joined} WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** The directives above one that an account may see, from the top down. */
export async function directivesAbove(tx: Database, account: SignedIn, id: string): Promise<DirectiveRow[]> {
	const { rows } = await sql<DirectiveRow>`WITH RECURSIVE up AS (
			SELECT parent_id AS id, 1 AS step FROM directive WHERE id = ${id}
			UNION ALL SELECT directive.parent_id, step + 1 FROM up JOIN directive ON directive.id = up.id WHERE step < 20)
		SELECT ${columns} FROM ${joined} JOIN up ON up.id = d.id WHERE ${seenBy(account, 'directive.view')}
		ORDER BY up.step DESC`.execute(tx);
	return rows;
}

/** Whether one lies above another, whoever asks. */
export async function liesAbove(tx: Database, upper: string, id: string): Promise<boolean> {
	const { rows } = await sql`WITH RECURSIVE up AS (
			SELECT parent_id AS id FROM directive WHERE id = ${id}
			UNION SELECT directive.parent_id FROM up JOIN directive ON directive.id = up.id)
		SELECT 1 FROM up WHERE id = ${upper}`.execute(tx);
	return rows.length > 0;
}

const fields = (input: Registration, issuerName: string) => ({
	title: input.title,
	issuer_id: input.issuerId,
	issuer_name: issuerName,
	level: input.level,
	number_word: input.number?.word ?? null,
	number_year: input.number?.year ?? null,
	number_serial: input.number?.serial ?? null,
	issued_on: input.issuedOn,
	received_at: input.receivedAt,
	deployed_at: input.deployedAt,
	form: input.form,
	parent_id: input.parentId,
});

export async function insertDirective(
	tx: Database,
	input: Registration & { organisationId: number },
	more: {
		issuerName: string;
		document: { id: string; version: number; content: string };
		state: DirectiveState;
		accountId: string;
		now: Date;
	},
): Promise<string> {
	const row = {
		...fields(input, more.issuerName),
		organisation_id: input.organisationId,
		document_id: more.document.id,
		version: more.document.version,
		content: more.document.content,
		state: more.state,
		registered_by: more.accountId,
		registered_at: more.now,
	};
	const names = Object.keys(row).map((name) => sql.ref(name));
	const { rows } = await sql<{ id: string }>`INSERT INTO directive (${sql.join(names)})
		VALUES (${sql.join(Object.values(row))}) RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new directive has no id');
	return made.id;
}

export async function updateDirective(
	tx: Database,
	id: string,
	input: Registration,
	more: { issuerName: string; state: DirectiveState },
): Promise<void> {
	const sets = Object.entries({ ...fields(input, more.issuerName), state: more.state }).map(
		([name, value]) => sql`${sql.ref(name)} = ${value}`,
	);
	await sql`UPDATE directive SET ${sql.join(sets)} WHERE id = ${id}`.execute(tx);
}

/** Whether another of the organisation has the number. */
export async function numberTaken(
	tx: Database,
	organisationId: number,
	number: DirectiveNumber,
	except: string | null,
): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM directive WHERE organisation_id = ${organisationId}
		AND number_word = ${number.word} AND number_year = ${number.year} AND number_serial = ${number.serial}
		AND id IS DISTINCT FROM ${except}`.execute(tx);
	return rows.length > 0;
}

export async function setAttachments(tx: Database, id: string, documents: readonly string[]): Promise<void> {
	await sql`DELETE FROM directive_attachment WHERE directive_id = ${id}`.execute(tx);
	await sql`INSERT INTO directive_attachment (directive_id, document_id, position)
		SELECT ${id}, document_id, position FROM unnest(${[...documents]}::uuid[]) WITH ORDINALITY AS given(document_id, position)
		ON CONFLICT DO NOTHING`.execute(tx);
}

/** Its attachments, whoever may see them. */
export async function attachedTo(tx: Database, id: string): Promise<{ id: string; number: number }[]> {
	const { rows } = await sql<{ id: string; number: number }>`SELECT document_id AS id, number FROM directive_attachment
		JOIN document_shown ON document_shown.id = document_id WHERE directive_id = ${id} ORDER BY position`.execute(tx);
	return rows;
}

/** The number of the document that a directive came from; null where it has gone. */
export async function documentNumberOf(tx: Database, documentId: string | null): Promise<number | null> {
	const { rows } = await sql<{ number: number }>`SELECT number FROM document_shown WHERE id = ${documentId}`.execute(
		tx,
	);
	return rows[0]?.number ?? null;
}

export async function hasBelow(tx: Database, id: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM directive WHERE parent_id = ${id} LIMIT 1`.execute(tx);
	return rows.length > 0;
}

export async function deleteDirective(tx: Database, id: string): Promise<void> {
	await sql`DELETE FROM directive WHERE id = ${id}`.execute(tx);
}

export async function setState(tx: Database, id: string, state: DirectiveState, revision: number): Promise<void> {
	await sql`UPDATE directive SET state = ${state}, revision = ${revision} WHERE id = ${id}`.execute(tx);
}
