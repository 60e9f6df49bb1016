import type { Readable } from 'node:stream';

/** What is known of a stored file. */
export interface StoredFile {
	/** SHA-256 of its bytes in hexadecimal: its name. */
	readonly hash: string;
	readonly bytes: number;
}

/** Where files come to rest. Implementations: a folder, an S3-compatible store. */
export interface Shelf {
	has(hash: string): Promise<boolean>;
	/** Takes a complete, synced local file over; it is there whole afterwards or not at all. */
	take(path: string, hash: string): Promise<void>;
	read(hash: string, range?: { start: number; end: number }): Promise<Readable>;
	size(hash: string): Promise<number>;
	/** A local path to read it from; `release` when done. */
	local(hash: string): Promise<{ path: string; release(): Promise<void> }>;
	remove(hash: string): Promise<void>;
}

const hashPattern = /^[0-9a-f]{64}$/;

/** Two levels of folders, so that none grows to hundreds of thousands of entries. */
export const keyOf = (hash: string): string => {
	if (!hashPattern.test(hash)) throw new TypeError('not a SHA-256');
	return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
};
