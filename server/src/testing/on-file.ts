import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../../bin/pacesetter.js', import.meta.url));

/** Runs a command that reads one file, with `--json`: its exit code and what it said. */
export async function runOnFile(command: string, file: string, ...more: string[]) {
	const run = promisify(execFile)(process.execPath, [program, command, file, '--json', ...more], {
		maxBuffer: 1 << 26,
	});
	const { code, stdout } = await run.then(
		(said) => ({ code: 0, stdout: said.stdout }),
		(error) => ({ code: Number(error.code), stdout: String(error.stdout) }),
	);
	return { code, said: JSON.parse(stdout) };
}

/** Does something with a file of that name and content, and takes it away again. */
export async function withFile<T>(name: string, data: string | Buffer, use: (path: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'pacesetter-file-'));
	try {
		await writeFile(join(folder, name), data);
		return await use(join(folder, name));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
