import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settled, swaps } from '@pacesetter/core/directives/proofread';
import { z } from 'zod';
import { root, shared } from './lib/folders.ts';
import { halfOf } from './lib/halves.ts';
import { misspelt, officialTexts } from './lib/texts.ts';
import { countedPairs, toolPairs } from './proofread/dictionary.ts';
import { languageTables } from './proofread/language.ts';
import { lookalikes } from './proofread/rendered.ts';
import { commonCharacters } from './proofread/sounds.ts';
import { swapTable } from './proofread/swaps.ts';

const looksSchema = z.record(z.string(), z.string());
const folder = join(root, 'core/src/directives/proofread/data');

/**
 * Makes the counts that proofreading goes by, from the half of the reading that is not measured on. Counts of words beside words only: no
 * sentence can be had back from them.
 */
export async function run(args: readonly string[]): Promise<void> {
	const tuned = (await officialTexts()).filter(({ name }) => halfOf(name) === 'tuned').map(({ text }) => text);
	const sentences = (await misspelt()).filter(({ right }) => halfOf(right) === 'tuned');
	const words = join(shared('corpora/proofreading'), 'wordlist_ecspell');
	const titles = (await readFile(join(words, '政策法规标题.txt'), 'utf8')).split('\n');
	const listed = (await readFile(join(words, '公文写作.txt'), 'utf8'))
		.split('\n')
		.map((line) => line.split('\t')[0] ?? '');
	const texts = [...tuned, ...sentences.map(({ right }) => right), ...titles].map(settled);
	const single = listed.map((word) => `，${word}，`);

	const counted = [...texts, ...single];
	await write('swaps.json', swapTable(counted, swaps));
	const pieces = [...sentences.map(({ right }) => right), ...titles].map(settled);
	const { files, level } = await languageTables(
		tuned.map(settled),
		pieces,
		await looks(args),
		args.includes('--all') ? 1 : 3,
	);
	for (const [name, table] of Object.entries(files)) await write(name, table);
	const usual = countedPairs(await toolPairs(level), level);
	await write('usual.json', swapTable(counted, usual, { met: 3, odds: 0.9 }));
}

/** How characters look takes minutes to compare and changes with the fonts only: it is made anew with `--shapes`. */
const looks = async (args: readonly string[]): Promise<Record<string, string>> =>
	args.includes('--shapes')
		? lookalikes(commonCharacters())
		: looksSchema.parse(JSON.parse(await readFile(join(folder, 'shapes.json'), 'utf8')));

async function write(name: string, table: unknown): Promise<void> {
	const text = JSON.stringify(table);
	await writeFile(join(folder, name), `${text}\n`);
	console.log(`${name}: ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
}
