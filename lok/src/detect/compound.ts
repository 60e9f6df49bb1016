import { ConvertError } from '../types.ts';
import type { ByteSource } from '../zip/index.ts';

/** An OLE compound file's streams and storages directly below its root. Reads only the sectors asked for. */
export interface Compound {
	/** Names are compared without letter case. */
	has(name: string): boolean;
	/** At most `length` first bytes of a root-level stream; undefined where there is none. @throws ConvertError damaged */
	head(name: string, length: number): Promise<Buffer | undefined>;
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
	/** At most `length` bytes of a chain, which also ends a chain that runs in a circle. */
	const chain = async (start: number, length: number): Promise<Buffer> => {
		const pieces: Buffer[] = [];
		let id = start;
		for (let got = 0; got < length && id < 0xfffffffa; id = await nextSector(id)) {
			const piece = await sector(id);
			pieces.push(piece);
			got += sectorBytes;
		}
		return Buffer.concat(pieces).subarray(0, length);
	};

	// A directory in a circle would otherwise be read to the cap: the file can't hold more than itself.
	const entries = parseEntries(await chain(header.readUInt32LE(48), Math.min(maxDirectoryBytes, source.size)));
	const root = entries[0];
	if (root === undefined) throw damaged('its directory is missing');
	const children = rootChildren(entries);
	const miniHead = async (entry: Entry, length: number): Promise<Buffer> => {
		const table = await chain(header.readUInt32LE(60), Math.min(maxDirectoryBytes, source.size));
		const minis = await chain(root.start, Math.min(root.size, maxDirectoryBytes));
		const pieces: Buffer[] = [];
		for (let id = entry.start, got = 0; got < length && (id + 1) * 64 <= minis.length; got += 64) {
			pieces.push(minis.subarray(id * 64, (id + 1) * 64));
			id = id * 4 + 4 <= table.length ? table.readUInt32LE(id * 4) : none;
		}
		return Buffer.concat(pieces).subarray(0, length);
	};
	return {
		has: (name) => children.has(name.toUpperCase()),
		head: async (name, length) => {
			const entry = children.get(name.toUpperCase());
			if (entry === undefined) return undefined;
			const wanted = Math.min(length, entry.size);
			return entry.size < header.readUInt32LE(56) ? miniHead(entry, wanted) : chain(entry.start, wanted);
		},
	};
}
