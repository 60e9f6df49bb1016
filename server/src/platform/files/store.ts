import type { Readable } from 'node:stream';

/** What is known of a stored file. */
export interface StoredFile {
	/** SHA-256 of its bytes in hexadecimal: its name. */
	readonly hash: string;
	readonly bytes: number;
}

/** A file found on the shelf, and since when it lies there. */
export interface Listed {
	readonly hash: string;
	readonly at: Date;
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
	/** Every file, in any order; one that comes or goes meanwhile may be left out. */
	list(): AsyncIterable<Listed>;
}

const hashPattern = /^[0-9a-f]{64}$/;

/** Whether a name is that of a file kept here. */
export const isHash = (name: string): boolean => hashPattern.test(name);

/** Two levels of folders, so that none grows to hundreds of thousands of entries. */
export const keyOf = (hash: string): string => {
	if (!isHash(hash)) throw new TypeError('not a SHA-256');
	return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
};
