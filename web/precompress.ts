import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const text = /\.(?:js|css|svg|txt)$/;
// Quality 11 takes ten times as long for two per cent less.
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** Writes a `.br` and a `.gz` beside every text file of a folder, for the server to send as they are. */
export async function precompress(folder: string): Promise<void> {
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !text.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		const content = await readFile(path);
		await writeFile(`${path}.br`, await brotli(content, { params }));
		await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
	}
}
