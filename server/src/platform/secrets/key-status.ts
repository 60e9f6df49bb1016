import type { Database } from '../db/index.ts';
import type { SealedColumn } from './sealed-column.ts';
import type { Secrets } from './secrets.ts';
import { countByKey, registeredKeys } from './store.ts';

export interface KeyStatus {
	/** Algorithm and id. */
	readonly name: string;
	/** It seals what is sealed now. */
	readonly current: boolean;
	readonly inKeyFile: boolean;
	readonly values: number;
	/** Since when nothing is sealed with it; null while something is or may be. */
	readonly retiredAt: Date | null;
}

/** Every key that the database has registered or a value names: a key file may serve more than one database. */
export async function keyStatus(
	tx: Database,
	secrets: Secrets,
	columns: readonly SealedColumn[],
): Promise<KeyStatus[]> {
	const values = new Map<string, number>();
	for (const column of columns)
		for (const found of await countByKey(tx, column))
			values.set(found.name, (values.get(found.name) ?? 0) + found.values);
	const registered = new Map((await registeredKeys(tx)).map((key) => [key.name, key]));
	registered.delete('index');
	const known = secrets.known();
	return [...new Set([...registered.keys(), ...values.keys()])].map((name) => ({
		name,
		current: name === secrets.current(),
		inKeyFile: known.includes(name),
		values: values.get(name) ?? 0,
		retiredAt: registered.get(name)?.retiredAt ?? null,
	}));
}
