import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { substitutes } from './families.ts';
import { fontsConf } from './fontconfig.ts';
import { patchFont } from './patch.ts';
import { copied, type Recipe, recipes } from './recipes.ts';

/**
 * Makes the private fonts and their fonts.conf.
 * @param packagesDir where the packages of `recipes.ts` are unpacked, in any arrangement
 * @param out an existing empty folder
 * @throws Error where a source font is missing or isn't the font expected
 */
export async function makeFonts(packagesDir: string, out: string): Promise<void> {
	const files = new Map<string, string>();
	for (const entry of await readdir(packagesDir, { recursive: true, withFileTypes: true })) {
		if (entry.isFile()) files.set(entry.name, join(entry.parentPath, entry.name));
	}
	const needed = [...new Set(recipes.map((recipe) => recipe.source))];
	const missing = needed.filter((name) => !files.has(name));
	if (missing.length > 0) throw new Error(`The packages lack ${missing.join(', ')}`);
	for (const recipe of recipes) {
		const patched = patchFont(await readFile(files.get(recipe.source) ?? ''), recipe);
		await writeFile(join(out, fileName(recipe)), patched);
	}
	for (const [name, path] of files) {
		if (copied.some((pattern) => pattern.test(name))) await copyFile(path, join(out, basename(path)));
	}
	await writeFile(join(out, 'fonts.conf'), fontsConf(substitutes, lastResorts));
}

const lastResorts = ['Liberation Serif', 'Pacesetter Song', 'Pacesetter Rare', 'Pacesetter Rarer', 'DejaVu Sans'];

function fileName({ family, bold, source }: Recipe): string {
	const extension = source.endsWith('.otf') ? 'otf' : 'ttf';
	return `${family.replaceAll(' ', '')}-${bold ? 'Bold' : 'Regular'}.${extension}`;
}
