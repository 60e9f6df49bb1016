import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Conversion, type Engine, OfficeFailed } from './conversion.ts';
import { filterOptions } from './filter-options.ts';
import { writeProfile } from './profile.ts';

/** The fallback: one `soffice` for each document, in this process's jail and within its limits. */
export async function startSoffice(programDir: string, profiles: string): Promise<Engine> {
	const program = join(programDir, 'soffice.bin');
	const dirs = { plain: writeProfile(profiles, 'plain'), compressed: writeProfile(profiles, 'compressed') };
	const run = (args: readonly string[], profile: keyof typeof dirs = 'plain') =>
		finish(program, [`-env:UserInstallation=${pathToFileURL(dirs[profile]).href}`, '--headless', ...args]);
	const version = await run(['--version']);
	return {
		version: version.split(' ').slice(0, 2).join(' '),
		async convert(conversion) {
			const started = performance.now();
			await convert(run, conversion);
			// Loading and saving cannot be told apart here.
			return { load: 0, save: performance.now() - started };
		},
	};
}

type Run = (args: readonly string[], profile?: Conversion['profile']) => Promise<string>;

async function convert(run: Run, { input, output, to, profile, options }: Conversion): Promise<void> {
	const dir = mkdtempSync(join(dirname(output), 'soffice-'));
	const filter = to === 'pdf' && options !== undefined ? `pdf:writer_pdf_Export:${filterOptions(options)}` : to;
	const said = await run(['--convert-to', filter, '--outdir', dir, input], profile);
	try {
		renameSync(join(dir, `${parse(input).name}.${to}`), output);
	} catch (error) {
		throw new OfficeFailed(`LibreOffice cannot convert it: ${said}`, { cause: error });
	}
}

/** LibreOffice ends so when it has set a new profile up and wants to be started again. */
const startAgain = new Set([79, 81]);

/** Runs a program to its end. @returns what it said */
async function finish(program: string, args: readonly string[]): Promise<string> {
	const { code, said } = await runOnce(program, args);
	return startAgain.has(code) ? (await runOnce(program, args)).said : said;
}

function runOnce(program: string, args: readonly string[]): Promise<{ code: number; said: string }> {
	const { promise, resolve, reject } = Promise.withResolvers<{ code: number; said: string }>();
	let said = '';
	// It must not outlive this process, however that ends.
	const running = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
	for (const stream of [running.stdout, running.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			said = (said + text).slice(-2000);
		});
	}
	running.once('error', reject);
	running.once('close', (code) => resolve({ code: code ?? -1, said: said.trim() }));
	return promise;
}
