import { unzipSync, type Zippable, zipSync } from 'fflate';
import { WRITTEN } from './written.ts';

/** Zip times are local and start in 1980. */
const ZIP_TIME = new Date(2026, 10, 16, 9, 0, 0);
const STAMP = `${WRITTEN.toISOString().slice(0, 19)}Z`;
const CLOCK = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z?(?=<)/g;
const DATED = new Set(['docProps/core.xml', 'meta.xml']);

/** A zip package with fixed times and an even compression, so that equal content gives equal bytes; other files as they are. */
export function repack(bytes: Uint8Array): Uint8Array {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes;
	const entries: Zippable = {};
	for (const [name, data] of Object.entries(unzipSync(bytes))) {
		if (name.endsWith('/')) continue;
		entries[name] = [settle(name, data), { level: name === 'mimetype' ? 0 : 9, mtime: ZIP_TIME }];
	}
	return zipSync(entries);
}

function settle(name: string, data: Uint8Array): Uint8Array {
	if (DATED.has(name)) {
		return new TextEncoder().encode(new TextDecoder().decode(data).replace(CLOCK, STAMP));
	}
	return name.endsWith('.xlsx') ? repack(data) : data;
}
