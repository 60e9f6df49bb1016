import { type SensitiveField, sensitiveFields } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import { type Database, holdAlone } from '../../../platform/db/index.ts';
import type { SealedColumn } from '../../../platform/secrets/index.ts';

/** The three columns of a sealed field of a person: all null, or none. */
export interface SealedColumns {
	readonly sealed: string | null;
	/** Finds an equal value. */
	readonly index: string | null;
	/** What lists show. */
	readonly mask: string | null;
}

/** How a field's columns begin. */
export const columnOf: Readonly<Record<SensitiveField, string>> = { idNumber: 'id_number', phone: 'phone' };

/** What this module has sealed. Rows of rosters are sealed for the persons that they would make. */
export const organisationSealed: readonly SealedColumn[] = [
	...sensitiveFields.flatMap((field): SealedColumn[] => {
		const own = {
			column: columnOf[field],
			sealed: `${columnOf[field]}_sealed`,
			index: `${columnOf[field]}_index`,
		};
		return [
			{ table: 'person', ...own },
			{ table: 'roster_row', key: 'person_id', boundTo: 'person', ...own },
		];
	}),
	{ table: 'roster_batch', column: 'content_key', sealed: 'content_key' },
	{ table: 'roster_sheet', column: 'top_sealed', sealed: 'top_sealed' },
];

const columns = (field: SensitiveField) =>
	(['sealed', 'index', 'mask'] as const).map((part) => sql.ref(`${columnOf[field]}_${part}`));

export async function findSealed(tx: Database, personId: string, field: SensitiveField): Promise<SealedColumns> {
	const [sealed, index, mask] = columns(field);
	const { rows } = await sql<SealedColumns>`SELECT ${sealed} AS sealed, ${index} AS index, ${mask} AS mask
		FROM person WHERE id = ${personId}`.execute(tx);
	return rows[0] ?? { sealed: null, index: null, mask: null };
}

export async function updateSealed(
	tx: Database,
	personId: string,
	field: SensitiveField,
	value: SealedColumns,
): Promise<void> {
	const [sealed, index, mask] = columns(field);
	await sql`UPDATE person SET ${sealed} = ${value.sealed}, ${index} = ${value.index}, ${mask} = ${value.mask}
		WHERE id = ${personId}`.execute(tx);
}

/** Whether somebody else has this ID number; nobody else enters it until the transaction ends. */
export async function isIdNumberTaken(tx: Database, index: string, personId: string): Promise<boolean> {
	await holdAlone(tx, index);
	const { rows } = await sql`SELECT 1 FROM person WHERE id_number_index = ${index} AND id <> ${personId}`.execute(tx);
	return rows.length > 0;
}
