import { mkdirSync, writeFileSync } from 'node:fs';
import { repack } from './output/repack.ts';
import { recipes } from './recipes.ts';

/**
 * Makes the sample documents again: all of them, or those named on the command line. Equal content gives equal bytes,
 * but for the five that LibreOffice writes: it draws ids of its own.
 */
async function main(wanted: string[]): Promise<void> {
	const folder = new URL('../documents/', import.meta.url);
	mkdirSync(folder, { recursive: true });
	for (const [file, make] of Object.entries(recipes)) {
		if (wanted.length > 0 && !wanted.includes(file)) continue;
		const bytes = repack(await make());
		writeFileSync(new URL(file, folder), bytes);
		console.log(`${file}\t${bytes.length}`);
	}
}

await main(process.argv.slice(2));
