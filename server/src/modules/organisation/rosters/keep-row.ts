import { randomBytes } from 'node:crypto';
import { keyOf, type NamedPlace, type RosterRow, recordOf, type Values } from '@pacesetter/core/organisation';
import type { Secrets } from '../../../platform/secrets/index.ts';
import { searchText } from '../../../platform/text/index.ts';
import { sealPlain } from '../sealed.ts';
import type { KeptPlace, KeptRow, SealedColumns } from '../store/index.ts';

/** The organisations that a file names, numbered as they come. */
export class Places {
	readonly #numbers: Map<string, number>;
	#fresh: KeptPlace[] = [];

	constructor(kept: readonly KeptPlace[]) {
		this.#numbers = new Map(kept.map((place) => [JSON.stringify(this.#partsOf(place)), place.number]));
	}

	#partsOf = ({ name, code, above, aboveCode }: NamedPlace): string[] => [name, code, above, aboveCode];

	numberOf(place: NamedPlace): number {
		const parts = this.#partsOf(place);
		const known = this.#numbers.get(JSON.stringify(parts));
		if (known !== undefined) return known;
		const number = this.#numbers.size;
		this.#numbers.set(JSON.stringify(parts), number);
		this.#fresh.push({ ...place, number });
		return number;
	}

	/** Those that came since this was asked last. */
	takeFresh(): KeptPlace[] {
		const fresh = this.#fresh;
		this.#fresh = [];
		return fresh;
	}
}

const nothing: SealedColumns = { sealed: null, index: null, mask: null };

/** ID number and phone, sealed for the person that the row would make. */
function sealed(secrets: Secrets, personId: string, { idNumber, phone }: Values) {
	const [number, mobile] = [
		idNumber === undefined ? nothing : sealPlain(secrets, personId, 'idNumber', idNumber),
		phone === undefined ? nothing : sealPlain(secrets, personId, 'phone', phone),
	];
	return {
		id_number_sealed: number.sealed,
		id_number_index: number.index,
		id_number_mask: number.mask,
		phone_sealed: mobile.sealed,
		phone_index: mobile.index,
		phone_mask: mobile.mask,
	};
}

/** What two rows have in common that are the same thing; instead of an ID number its index stands in it. */
function keyFor({ kind, values }: RosterRow, idNumberIndex: string | null): string | null {
	const same = keyOf(kind, values);
	const { idNumber } = values;
	return same && idNumber && idNumberIndex ? same.key.replace(idNumber, idNumberIndex) : (same?.key ?? null);
}

/** An id that grows with time, as the database's own do: a million that are strewn about are slow to keep. */
function newId(): string {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(Date.now(), 0, 6);
	bytes.writeUInt8(((bytes[6] ?? 0) & 0x0f) | 0x70, 6);
	bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A row as it is kept. What stands in a refused cell is not: the file has it. */
export function keptRow(
	secrets: Secrets,
	places: Places,
	{ row, number, sheet }: { row: RosterRow; number: number; sheet: number },
): KeptRow {
	const record = recordOf(row.kind, row.values);
	const personId = newId();
	const sensitive = sealed(secrets, personId, row.values);
	const names = row.kind === 'organisation' ? [record.fields.shortName, record.fields.code] : [];
	return {
		number,
		sheet,
		row: row.row,
		kind: row.kind,
		place: places.numberOf(record.place),
		to_place: record.toPlace && places.numberOf(record.toPlace),
		name: record.name,
		search: searchText([record.name, ...names.filter((name) => name !== null && name !== undefined)]),
		key: keyFor(row, sensitive.id_number_index),
		person_id: personId,
		...sensitive,
		fields: record.fields,
		faults: row.faults.length > 0 ? row.faults.map(({ found: _, ...fault }) => fault) : null,
		state: row.faults.length > 0 ? 'refused' : 'taken',
	};
}
