import { type Database, transact } from '../db/index.ts';
import type { Algorithm } from './cipher.ts';
import { KeyError, makeKeyring, readKeyring } from './keyring.ts';
import { SealError, type Secrets, secretsIn } from './secrets.ts';
import { lockKeys, type RegisteredKey, registeredKeys, registerKey } from './store.ts';

/** The name under which the index's key is registered. */
const indexName = 'index';
const proofText = 'pacesetter';
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

/** Registers what is new in the keyring. @throws KeyError when a registered key is not in it, or is another */
async function check(tx: Database, secrets: Secrets, path: string): Promise<void> {
	await lockKeys(tx);
	const registered = await registeredKeys(tx);
	// A key that has nothing left to open may be taken out of the file.
	const absent = registered.filter((key) => key.retiredAt === null && !proves(secrets, key)).map(({ name }) => name);
	if (absent.length > 0) {
		throw new KeyError(
			`The key file ${path} does not hold what this database was sealed with (${absent.join(', ')}). Put the right file in its place; set PACESETTER_KEYS if it lies elsewhere.`,
		);
	}
	const known = new Set(registered.map(({ name }) => name));
	if (!known.has(indexName)) await registerKey(tx, indexName, secrets.indexOf(proofText));
	const current = secrets.current();
	if (!known.has(current)) await registerKey(tx, current, secrets.seal(proofText, placeOf(current)));
}

/**
 * The secrets of an installation. Its keyring is made where neither file nor database knows one; otherwise the file has to
 * be the one that the database was sealed with, so that nothing is ever sealed with a key that somebody will not find.
 * @throws KeyError
 */
export async function openSecrets(
	db: Database,
	options: { path: string; algorithm: Algorithm; now: Date },
): Promise<Secrets> {
	const { path, algorithm, now } = options;
	const known = await registeredKeys(db);
	const ring = await readKeyring(path);
	if (!ring && known.length > 0) {
		throw new KeyError(
			`The key file ${path} is missing, and this database holds values sealed with its keys. Put its backup in its place; set PACESETTER_KEYS if it lies elsewhere.`,
		);
	}
	const secrets = secretsIn(path, ring ?? (await makeKeyring(path, algorithm, now)));
	await transact(db, (tx) => check(tx, secrets, path));
	return secrets;
}
