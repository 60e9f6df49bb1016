import { Refusal } from '@pacesetter/core/kernel';
import {
	idNumberFault,
	isPhone,
	maskIdNumber,
	maskPhone,
	plainPhone,
	type SensitiveField,
	sensitiveFields,
} from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import type { Secrets } from '../../platform/secrets/index.ts';
import { columnOf, findSealed, isIdNumberTaken, type SealedColumns, updateSealed } from './store/index.ts';

/** What is told of a person's sensitive fields: undefined leaves one as it is, null takes it away. */
export type Sensitive = { readonly [field in SensitiveField]?: string | null | undefined };

const sealedPlace = (personId: string, field: SensitiveField) => ({
	table: 'person',
	column: columnOf[field],
	row: personId,
});

/** In the form in which equal values are equal. @throws Refusal INVALID with the field and why */
function plainOf(field: SensitiveField, text: string): string {
	if (field === 'phone') {
		const plain = plainPhone(text);
		if (!isPhone(plain)) throw new Refusal('INVALID', { field, reason: 'form' });
		return plain;
	}
	const plain = text.toUpperCase();
	const reason = idNumberFault(plain);
	if (reason) throw new Refusal('INVALID', { field, reason });
	return plain;
}

/** The three columns of a value that is known to be right. */
export const sealPlain = (secrets: Secrets, personId: string, field: SensitiveField, plain: string): SealedColumns => ({
	sealed: secrets.seal(plain, sealedPlace(personId, field)),
	index: secrets.indexOf(plain),
	mask: field === 'phone' ? maskPhone(plain) : maskIdNumber(plain),
});

/** A field's three columns for a person's row. @throws Refusal INVALID with the field and why */
const sealField = (secrets: Secrets, personId: string, field: SensitiveField, text: string): SealedColumns =>
	sealPlain(secrets, personId, field, plainOf(field, text));

/** The value that a sealed one holds. */
export const openSealed = (secrets: Secrets, personId: string, field: SensitiveField, sealed: string): string =>
	secrets.open(sealed, sealedPlace(personId, field));

/** The value of a person's field; null when there is none. */
export async function openField(act: Act, personId: string, field: SensitiveField): Promise<string | null> {
	const { sealed } = await findSealed(act.tx, personId, field);
	return sealed === null ? null : openSealed(act.secrets, personId, field, sealed);
}

/**
 * Keeps what is told of a person's sensitive fields.
 * @returns the fields that are others now
 * @throws Refusal INVALID with the field and why; ID_NUMBER_TAKEN
 */
export async function keepSensitive(act: Act, personId: string, told: Sensitive): Promise<SensitiveField[]> {
	const changed: SensitiveField[] = [];
	for (const field of sensitiveFields) {
		const text = told[field];
		if (text === undefined) continue;
		const value =
			text === null ? { sealed: null, index: null, mask: null } : sealField(act.secrets, personId, field, text);
		const before = await findSealed(act.tx, personId, field);
		if (before.index === value.index) continue;
		if (field === 'idNumber' && value.index !== null && (await isIdNumberTaken(act.tx, value.index, personId)))
			throw new Refusal('ID_NUMBER_TAKEN');
		await updateSealed(act.tx, personId, field, value);
		changed.push(field);
	}
	return changed;
}
