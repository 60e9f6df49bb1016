import { randomBytes } from 'node:crypto';
import { readFile, rename, stat } from 'node:fs/promises';
import { z } from 'zod';
import { makeOnce, writeAside } from '../process/index.ts';
import { type Algorithm, algorithms } from './cipher.ts';

/** Something is wrong with the keys. The message says what to do, and is shown to whoever starts the product. */
export class KeyError extends Error {}

const key = z.object({
	id: z.string().regex(/^[a-z0-9]{4,32}$/),
	algorithm: z.enum(algorithms),
	/** 32 bytes in base64url. */
	secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
	madeAt: z.iso.datetime(),
});
const schema = z
	.object({
		/** The key that seals; the others only open. */
		current: z.string(),
		keys: z.array(key).min(1),
		/** The key of the blind index. It outlives the others; whoever wants another one has the index made anew. */
		index: key,
		/** While the index is made anew: the key that it is made with, which takes the other's place once the database has it. */
		nextIndex: key.optional(),
	})
	.refine(({ current, keys }) => keys.some(({ id }) => id === current), 'the current key is not among the keys')
	.refine(({ keys, index, nextIndex }) => {
		const all = [index, ...keys, ...(nextIndex ? [nextIndex] : [])];
		return new Set(all.map(({ id }) => id)).size === all.length;
	}, 'a key is there twice');

export type Key = Readonly<z.infer<typeof key>>;
export type Keyring = Readonly<z.infer<typeof schema>>;

const newKey = (algorithm: Algorithm, now: Date): Key => ({
	id: randomBytes(5).toString('hex'),
	algorithm,
	secret: randomBytes(32).toString('base64url'),
	madeAt: now.toISOString(),
});

const textOf = (ring: Keyring): string => `${JSON.stringify(ring, null, '\t')}\n`;

/** @throws KeyError */
export function parseKeyring(text: string, path: string): Keyring {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new KeyError(`The key file ${path} is damaged. Put its backup in its place.`);
	}
	const parsed = schema.safeParse(json);
	// The issues name places in the file, never what stands there.
	if (!parsed.success) {
		const where = parsed.error.issues.map((issue) => issue.path.join('.') || issue.message).join(', ');
		throw new KeyError(`The key file ${path} is damaged (${where}). Put its backup in its place.`);
	}
	return parsed.data;
}

/** The keyring in a file; null when there is none. @throws KeyError */
export async function readKeyring(path: string): Promise<Keyring | null> {
	try {
		const { mode } = await stat(path);
		if ((mode & 0o007) !== 0) {
			throw new KeyError(`Everybody on this machine may read the key file ${path}. Run: chmod 600 ${path}`);
		}
		return parseKeyring(await readFile(path, 'utf8'), path);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : null;
		if (code === 'ENOENT') return null;
		if (code === null) throw error;
		throw new KeyError(`The key file ${path} cannot be read (${code}) by the user that the product runs as.`);
	}
}

/** A keyring of one key. */
export function newKeyring(algorithm: Algorithm, now: Date): Keyring {
	const first = newKey(algorithm, now);
	return { current: first.id, keys: [first], index: newKey(algorithm, now) };
}

/** Makes a keyring in a file, unless another process has just made one. @throws KeyError */
export async function makeKeyring(path: string, algorithm: Algorithm, now: Date): Promise<Keyring> {
	try {
		return parseKeyring(await makeOnce(path, textOf(newKeyring(algorithm, now))), path);
	} catch (error) {
		if (error instanceof KeyError) throw error;
		const why = error instanceof Error && 'code' in error ? error.code : error;
		throw new KeyError(
			`The key file ${path} cannot be made (${why}). Set PACESETTER_KEYS to a place that can be written.`,
		);
	}
}

/** The keyring with one key more, which seals from now on. */
export function withNewKey(ring: Keyring, algorithm: Algorithm, now: Date): Keyring {
	const added = newKey(algorithm, now);
	return { ...ring, current: added.id, keys: [...ring.keys, added] };
}

/** Changes what stands in the file, which is whole at every moment. @throws KeyError */
async function changeKeyring(path: string, change: (ring: Keyring) => Keyring): Promise<Keyring> {
	const ring = await readKeyring(path);
	if (!ring) throw new KeyError(`The key file ${path} is missing. Put its backup in its place.`);
	const next = change(ring);
	await rename(await writeAside(path, textOf(next)), path);
	return next;
}

/** Adds a key, which seals from now on. @throws KeyError */
export const addKey = (path: string, algorithm: Algorithm, now: Date): Promise<Keyring> =>
	changeKeyring(path, (ring) => withNewKey(ring, algorithm, now));

/** Adds a key that the index is made anew with, beside the one that it has; left from an earlier try, the same. @throws KeyError */
export const addNextIndex = (path: string, algorithm: Algorithm, now: Date): Promise<Keyring> =>
	changeKeyring(path, (ring) => ({ ...ring, nextIndex: ring.nextIndex ?? newKey(algorithm, now) }));

/** The index is made with this key now; null: with the one it was made with, and the next one goes. @throws KeyError */
export const settleIndex = (path: string, made: Key | null): Promise<Keyring> =>
	changeKeyring(path, ({ nextIndex: _, ...ring }) => (made ? { ...ring, index: made } : ring));
