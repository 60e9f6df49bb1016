import { ConvertError } from '../types.ts';
import type { ByteSource } from '../zip/index.ts';

/** An OLE compound file's streams and storages directly below its root. Reads only the sectors asked for. */
export interface Compound {
	/** Names are compared without letter case. */
	has(name: string): boolean;
	/** At most `length` first bytes of a root-level stream; undefined where there is none. @throws ConvertError damaged */
	head(name: string, length: number): Promise<Buffer | undefined>;
	/** All that the file holds, wherever below its root. */
	readonly items: readonly CompoundItem[];
	/** Where in the file a root-level stream lies, in order; pieces of one length but for the last. */
	pieces(name: string): Promise<{ readonly at: number; readonly length: number }[]>;
}

export interface CompoundItem {
	readonly name: string;
	/** Where in the file its name is written, in UTF-16. */
	readonly at: number;
}

interface Entry {
	readonly name: string;
	readonly left: number;
	readonly right: number;
	readonly child: number;
	readonly start: number;
	readonly size: number;
}

const none = 0xffffffff;
const maxDirectoryBytes = 8 * 1024 * 1024;
const damaged = (why: string) => new ConvertError('damaged', `The compound file is damaged: ${why}.`);

function parseEntries(data: Buffer): Entry[] {
	return Array.from({ length: Math.floor(data.length / 128) }, (_, index) => {
		const at = index * 128;
		const nameBytes = Math.max(0, Math.min(64, data.readUInt16LE(at + 64)) - 2);
		return {
			name: data.toString('utf16le', at, at + nameBytes),
			left: data.readUInt32LE(at + 68),
			right: data.readUInt32LE(at + 72),
			child: data.readUInt32LE(at + 76),
			start: data.readUInt32LE(at + 116),
			size: data.readUInt32LE(at + 120),
		};
	});
}

function rootChildren(entries: readonly Entry[]): Map<string, Entry> {
	const found = new Map<string, Entry>();
	const seen = new Set<number>();
	const waiting = [entries[0]?.child ?? none];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		const entry = entries[id];
		if (entry === undefined || seen.has(id)) continue;
		seen.add(id);
		found.set(entry.name.toUpperCase(), entry);
		waiting.push(entry.left, entry.right);
	}
	return found;
}

/** @throws ConvertError damaged */
export async function openCompound(source: ByteSource): Promise<Compound> {
	const header = await source.read(0, 512);
	if (header.length < 512) throw damaged('its header is cut off');
	const sectorShift = header.readUInt16LE(30);
	const miniShift = header.readUInt16LE(32);
	if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw damaged('its sectors have an unknown size');
	const sectorBytes = 1 << sectorShift;
	const sector = async (id: number): Promise<Buffer> => {
		const data = await source.read((id + 1) * sectorBytes, sectorBytes);
		if (data.length === 0) throw damaged('a sector lies beyond the end');
		return data;
	};

	const tables = new Map<number, Buffer>();
	/** Where the n-th sector of the allocation table lies; the header knows 109, a chain of sectors the others. */
	const tableSector = async (n: number): Promise<number> => {
		if (n < 109) return header.readUInt32LE(76 + n * 4);
		const perSector = sectorBytes / 4 - 1;
		let at = header.readUInt32LE(68);
		for (let skip = Math.floor((n - 109) / perSector); skip > 0; skip--) {
			at = (await sector(at)).readUInt32LE(sectorBytes - 4);
		}
		return (await sector(at)).readUInt32LE(((n - 109) % perSector) * 4);
	};
	const nextSector = async (id: number): Promise<number> => {
		const n = Math.floor(id / (sectorBytes / 4));
		const table = tables.get(n) ?? (await sector(await tableSector(n)));
		tables.set(n, table);
		const at = (id % (sectorBytes / 4)) * 4;
		return at + 4 <= table.length ? table.readUInt32LE(at) : none;
	};
	/** The sectors of a chain of `length` bytes at most. A chain that runs in a circle ends where it comes round. */
	const sectorsOf = async (start: number, length: number): Promise<number[]> => {
		const ids = new Set<number>();
		let id = start;
		for (; ids.size * sectorBytes < length && id < 0xfffffffa && !ids.has(id); id = await nextSector(id)) ids.add(id);
		return [...ids];
	};
	const chain = async (start: number, length: number): Promise<Buffer> => {
		const pieces: Buffer[] = [];
		for (const id of await sectorsOf(start, length)) pieces.push(await sector(id));
		return Buffer.concat(pieces).subarray(0, length);
	};

	// The file can't hold more than itself.
	const directory = await sectorsOf(header.readUInt32LE(48), Math.min(maxDirectoryBytes, source.size));
	const entries = parseEntries(await chain(header.readUInt32LE(48), Math.min(maxDirectoryBytes, source.size)));
	const placeOf = (index: number) => {
		const [id = none, rest] = [directory[Math.floor((index * 128) / sectorBytes)], (index * 128) % sectorBytes];
		return (id + 1) * sectorBytes + rest;
	};
	const root = entries[0];
	if (root === undefined) throw damaged('its directory is missing');
	const children = rootChildren(entries);
	const isMini = (entry: Entry) => entry.size < header.readUInt32LE(56);
	/** The 64-byte pieces of a small stream: where in the stream of all small ones they begin. */
	const minisOf = async (entry: Entry, length: number): Promise<number[]> => {
		const table = await chain(header.readUInt32LE(60), Math.min(maxDirectoryBytes, source.size));
		const starts = new Set<number>();
		for (let id = entry.start; starts.size * 64 < length && (id + 1) * 64 <= root.size && !starts.has(id * 64); ) {
			starts.add(id * 64);
			id = id * 4 + 4 <= table.length ? table.readUInt32LE(id * 4) : none;
		}
		return [...starts];
	};
	const miniHead = async (entry: Entry, length: number): Promise<Buffer> => {
		const minis = await chain(root.start, Math.min(root.size, maxDirectoryBytes));
		const starts = await minisOf(entry, length);
		return Buffer.concat(starts.map((start) => minis.subarray(start, start + 64))).subarray(0, length);
	};
	/** A made-up size is no longer than the file. */
	const sizeOf = (entry: Entry) => Math.min(entry.size, source.size);
	const placesOf = async (entry: Entry): Promise<number[]> => {
		if (!isMini(entry)) return (await sectorsOf(entry.start, sizeOf(entry))).map((id) => (id + 1) * sectorBytes);
		const sectors = await sectorsOf(root.start, Math.min(root.size, maxDirectoryBytes));
		const starts = await minisOf(entry, sizeOf(entry));
		return starts.map(
			(start) => ((sectors[Math.floor(start / sectorBytes)] ?? none) + 1) * sectorBytes + (start % sectorBytes),
		);
	};
	return {
		has: (name) => children.has(name.toUpperCase()),
		items: entries.map(({ name }, index) => ({ name, at: placeOf(index) })).filter(({ name }) => name !== ''),
		pieces: async (name) => {
			const entry = children.get(name.toUpperCase());
			if (entry === undefined) return [];
			const bytes = isMini(entry) ? 64 : sectorBytes;
			const places = await placesOf(entry);
			return places.map((at, i) => ({ at, length: Math.min(bytes, sizeOf(entry) - i * bytes) }));
		},
		head: async (name, length) => {
			const entry = children.get(name.toUpperCase());
			if (entry === undefined) return undefined;
			const wanted = Math.min(length, sizeOf(entry));
			return isMini(entry) ? miniHead(entry, wanted) : chain(entry.start, wanted);
		},
	};
}
