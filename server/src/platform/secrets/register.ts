import type { Database } from '../db/index.ts';
import { SealError, type Secrets } from './secrets.ts';
import { type RegisteredKey, registeredKeys, registerKey } from './store.ts';

/** The name under which the index's key is registered. */
export const indexName = 'index';
export const proofText = 'pacesetter';
const placeOf = (name: string) => ({ table: 'secret_key', column: 'proof', row: name });

/** Whether the keyring has the very key that was registered. */
function proves(secrets: Secrets, { name, proof }: RegisteredKey): boolean {
	if (name === indexName) return secrets.indexOf(proofText) === proof;
	try {
		return secrets.open(proof, placeOf(name)) === proofText;
	} catch (error) {
		if (error instanceof SealError) return false;
		throw error;
	}
}

/** Keys that values may be sealed with and that the keyring does not hold. One that has nothing left to open may be gone. */
export const absentKeys = async (tx: Database, secrets: Secrets): Promise<string[]> =>
	(await registeredKeys(tx)).filter((key) => key.retiredAt === null && !proves(secrets, key)).map(({ name }) => name);

/** Registers the current key and the index's, as far as they are new to the database. */
export async function registerNew(tx: Database, secrets: Secrets): Promise<void> {
	const known = new Set((await registeredKeys(tx)).map(({ name }) => name));
	if (!known.has(indexName)) await registerKey(tx, indexName, secrets.indexOf(proofText));
	const current = secrets.current();
	if (!known.has(current)) await registerKey(tx, current, secrets.seal(proofText, placeOf(current)));
}
