import { copyFile, constants as fs, lstat, mkdtemp, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ConvertError, type Limits } from '../types.ts';

/** @throws ConvertError `empty` or `too_large`, and the file system's errors */
export async function checkInput(path: string, limits: Limits): Promise<void> {
	const { size } = await stat(path);
	if (size === 0) throw new ConvertError('empty', 'The file has no bytes');
	if (size > limits.inputBytes) throw new ConvertError('too_large', `${size} bytes, more than ${limits.inputBytes}`);
}

/**
 * Puts a copy of the document into a new folder of the process's own. Never a link: a process that a document has taken
 * over could write through it.
 */
export async function stage(input: string, home: string): Promise<{ dir: string; staged: string }> {
	const dir = await mkdtemp(join(home, 'job-'));
	const staged = join(dir, 'input');
	await copyFile(input, staged, fs.COPYFILE_FICLONE);
	return { dir, staged };
}

/**
 * Moves a result out of a job's folder. What the process says of it isn't trusted: it must be a plain file right there.
 * @returns its new path and bytes
 */
export async function collect(dir: string, file: string, out: string): Promise<{ path: string; bytes: number }> {
	const from = join(dir, basename(file));
	const { size } = await plainFile(from);
	const path = join(out, basename(file));
	try {
		await rename(from, path);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		await copyFile(from, path, fs.COPYFILE_FICLONE);
	}
	return { path, bytes: size };
}

async function plainFile(path: string) {
	const stats = await lstat(path);
	if (!stats.isFile()) throw new ConvertError('internal', 'The converter handed over something other than a file');
	return stats;
}
