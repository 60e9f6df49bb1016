import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from '../lib/program.ts';
import { type Made, resolution, type Side } from './side.ts';

/** Longest run of one program, in milliseconds. */
const longest = 120_000;

/**
 * What others do: one start of LibreOffice a document, then poppler's pictures. Each lane has a profile of its own, used
 * once beforehand, so that its making isn't measured. A PDF needs no LibreOffice.
 * @param profiles an existing empty folder
 * @param sample a document for the first use of the profiles
 */
export async function startPeer(profiles: string, sample: string, atOnce: number): Promise<Side> {
	const toPdf = (file: string, out: string, lane: number) => {
		const profile = `-env:UserInstallation=${pathToFileURL(join(profiles, `lane-${lane}`))}`;
		return runProgram('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, file], longest);
	};
	for (let lane = 0; lane < atOnce; lane++) {
		const out = join(profiles, `out-${lane}`);
		await mkdir(out);
		await toPdf(sample, out, lane);
	}
	return {
		name: 'peer',
		async describe() {
			const poppler = (await runProgram('pdftoppm', ['-v'])).split('\n')[0];
			return `${(await runProgram('soffice', ['--version'])).trim()}, ${poppler}`;
		},
		async convert(file, out, lane) {
			const pdf = join(out, `${basename(file, extname(file))}.pdf`);
			if (extname(file) === '.pdf') await copyFile(file, pdf);
			else await toPdf(file, out, lane);
			if (!existsSync(pdf)) throw new Error(`soffice made no PDF of ${basename(file)}`);
			await runProgram('pdftoppm', ['-r', String(resolution), '-png', pdf, join(out, 'page')], longest);
			return countPictures(out);
		},
		close: () => Promise.resolve(),
	};
}

async function countPictures(folder: string): Promise<Made> {
	const pictures = (await readdir(folder)).filter((name) => name.endsWith('.png'));
	const sizes = await Promise.all(pictures.map((name) => pixelsOf(join(folder, name))));
	return { pages: pictures.length, pixels: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Width and height stand at the same place in every PNG. */
async function pixelsOf(path: string): Promise<number> {
	const file = await open(path);
	try {
		const { buffer } = await file.read(Buffer.alloc(24), 0, 24, 0);
		return buffer.readUInt32BE(16) * buffer.readUInt32BE(20);
	} finally {
		await file.close();
	}
}
