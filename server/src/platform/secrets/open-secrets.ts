import { type Database, transact } from '../db/index.ts';
import type { Algorithm } from './cipher.ts';
import { type Key, KeyError, makeKeyring, readKeyring, settleIndex } from './keyring.ts';
import { absentKeys, indexName, proofText, registerNew } from './register.ts';
import { indexWith, type Secrets, secretsIn } from './secrets.ts';
import { lockKeys, type RegisteredKey, registeredKeys } from './store.ts';

/** Whether the index is made with this key already: a try to make it anew ended between the database and the file. */
const isMadeWith = (known: readonly RegisteredKey[], key: Key): boolean =>
	known.some(({ name, proof }) => name === indexName && proof === indexWith(key)(proofText));

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
	const settled = ring?.nextIndex
		? await settleIndex(path, isMadeWith(known, ring.nextIndex) ? ring.nextIndex : null)
		: ring;
	const secrets = secretsIn(path, settled ?? (await makeKeyring(path, algorithm, now)), algorithm);
	await transact(db, async (tx) => {
		await lockKeys(tx);
		const absent = await absentKeys(tx, secrets);
		if (absent.length > 0) {
			throw new KeyError(
				`The key file ${path} does not hold what this database was sealed with (${absent.join(', ')}). Put the right file in its place; set PACESETTER_KEYS if it lies elsewhere.`,
			);
		}
		await registerNew(tx, secrets);
	});
	return secrets;
}
