import { createHmac, hkdfSync } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type Algorithm, ciphers, indexHashes } from './cipher.ts';
import { addKey, type Key, KeyError, type Keyring, parseKeyring, withNewKey } from './keyring.ts';

/** Where a sealed value stands. It is bound to it: the same value in another row, column or table does not open. */
export interface SealedPlace {
	readonly table: string;
	readonly column: string;
	readonly row: string;
}

/** A sealed value is damaged, was moved from its place, or its key is not there. Its message holds nothing of it. */
export class SealError extends Error {}

/** Seals what must not lie open in the database. */
export interface Secrets {
	/** With the current key. @returns algorithm, key and sealed text: `aes-256-gcm.3f9a2b10c4.…` */
	seal(text: string, place: SealedPlace): string;
	/** @throws SealError */
	open(sealed: string, place: SealedPlace): string;
	/** The same for equal texts, and telling nothing without the key: finds an equal value without opening one. */
	indexOf(text: string): string;
	/** What stands before the dot of every value sealed with the current key. */
	current(): string;
	/** Algorithm and key of each key at hand, as they stand before a sealed text. */
	known(): readonly string[];
	/** Adds a key, with which everything is sealed from now on; the others still open. @throws KeyError */
	add(): Promise<void>;
}

const nameOf = ({ algorithm, id }: Pick<Key, 'algorithm' | 'id'>): string => `${algorithm}.${id}`;

const bound = ({ table, column, row }: SealedPlace): Buffer => Buffer.from(JSON.stringify([table, column, row]));

interface Ready {
	readonly current: Key;
	readonly keys: ReadonlyMap<string, { readonly key: Key; readonly derived: Buffer }>;
	readonly index: (text: string) => string;
}

function makeReady(ring: Keyring): Ready {
	const keys = new Map(
		ring.keys.map((key) => {
			const derived = ciphers[key.algorithm].derive(Buffer.from(key.secret, 'base64url'));
			return [nameOf(key), { key, derived }];
		}),
	);
	const current = ring.keys.find(({ id }) => id === ring.current);
	if (!current) throw new KeyError('The key file names no current key.');
	return { current, keys, index: indexWith(ring.index) };
}

/** How a key of the index makes equal texts equal. */
export function indexWith(key: Key): (text: string) => string {
	const hash = indexHashes[key.algorithm];
	const derived = Buffer.from(hkdfSync(hash, Buffer.from(key.secret, 'base64url'), '', 'blind index', 32));
	return (text) => createHmac(hash, derived).update(text).digest('base64url');
}

/** Where the keyring lies. */
interface Source {
	ready(): Ready;
	/** Adds a key, with which everything is sealed from now on. */
	add(): Promise<void>;
}

/** Secrets of a keyring that lies nowhere, for tests and measurements. */
export function secretsOf(ring: Keyring): Secrets {
	let now = ring;
	let ready = makeReady(now);
	return createSecrets({
		ready: () => ready,
		async add() {
			now = withNewKey(now, 'sm4-ctr-hmac-sm3', new Date());
			ready = makeReady(now);
		},
	});
}

/**
 * Secrets of the keyring in a file. Another process may add a key at any time; from then on nothing is sealed with the
 * old one, so the file's stamp is looked at before each sealing (some microseconds).
 */
export function secretsIn(path: string, ring: Keyring, algorithm: Algorithm = 'aes-256-gcm'): Secrets {
	const stampOf = (): string | null => {
		const found = statSync(path, { throwIfNoEntry: false });
		return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : null;
	};
	let ready = makeReady(ring);
	// Taken as unknown, so that a key added since the ring was read is seen.
	let stamp: string | null = null;
	return createSecrets({
		ready() {
			const now = stampOf();
			// A file that has gone for the moment takes no key away from who is running.
			if (now !== null && now !== stamp) {
				ready = makeReady(parseKeyring(readFileSync(path, 'utf8'), path));
				stamp = now;
			}
			return ready;
		},
		async add() {
			await addKey(path, algorithm, new Date());
		},
	});
}

const createSecrets = ({ ready, add }: Source): Secrets => ({
	seal(text, place) {
		const { current, keys } = ready();
		const key = keys.get(nameOf(current));
		if (!key) throw new KeyError('The current key is not in the keyring.');
		const sealed = ciphers[current.algorithm].seal(key.derived, Buffer.from(text), bound(place));
		return `${nameOf(current)}.${sealed.toString('base64url')}`;
	},
	open(sealed, place) {
		const [algorithm, id, text] = sealed.split('.');
		const found = ready().keys.get(`${algorithm}.${id}`);
		if (!found || text === undefined)
			throw new SealError(`the key ${id ?? ''} of a sealed value is not in the keyring`);
		const plain = ciphers[found.key.algorithm].open(found.derived, Buffer.from(text, 'base64url'), bound(place));
		if (!plain) throw new SealError(`the value in ${place.table}.${place.column} of row ${place.row} does not open`);
		return plain.toString();
	},
	indexOf: (text) => ready().index(text),
	current: () => nameOf(ready().current),
	known: () => [...ready().keys.keys()],
	add,
});
