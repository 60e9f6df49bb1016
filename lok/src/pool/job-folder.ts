import { copyFile, type FileHandle, constants as fs, mkdtemp, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConvertError, type Limits } from '../types.ts';
import { ConverterLied } from './process-died.ts';
import { removeTree } from './workspace.ts';

/** @throws ConvertError `empty` or `too_large`, and the file system's errors */
export async function checkInput(path: string, limits: Limits): Promise<void> {
	const { size } = await stat(path);
	if (size === 0) throw new ConvertError('empty', 'The file has no bytes');
	if (size > limits.inputBytes) throw new ConvertError('too_large', `${size} bytes, more than ${limits.inputBytes}`);
}

/** The folder of one job, which the converter process can change as it likes. */
export interface JobFolder {
	readonly dir: string;
	/** The copy of the document in it. */
	readonly staged: string;
	/**
	 * Copies a result to `path`. @returns its bytes
	 * @throws ConverterLied where it is no plain file, ConvertError where it is larger than `most` bytes
	 */
	collect(name: string, path: string, most: number): Promise<number>;
	remove(): Promise<void>;
}

/**
 * Puts a copy of the document into a new folder of the process's own. Never a link: a process that a document has taken
 * over could write through it. The folder is held open, since such a process could put a link in its place as well.
 */
export async function openJobFolder(input: string, home: string): Promise<JobFolder> {
	const dir = await mkdtemp(join(home, 'job-'));
	const handle = await open(dir, fs.O_RDONLY | fs.O_DIRECTORY | fs.O_NOFOLLOW);
	const inside = (name: string) => `/proc/self/fd/${handle.fd}/${name}`;
	const folder: JobFolder = {
		dir,
		staged: join(dir, 'input'),
		collect: (name, path, most) => collect(inside(name), path, most),
		async remove() {
			await handle.close();
			removeTree(dir);
		},
	};
	try {
		await copyFile(input, inside('input'), fs.COPYFILE_FICLONE | fs.COPYFILE_EXCL);
	} catch (error) {
		await folder.remove();
		throw error;
	}
	return folder;
}

/** A copy, since the process could go on writing to a file that was only moved. */
async function collect(from: string, path: string, most: number): Promise<number> {
	const file = await openPlain(from);
	try {
		const { size } = await file.stat();
		if (size > most) throw tooMuch(most);
		await copyFile(`/proc/self/fd/${file.fd}`, path, fs.COPYFILE_FICLONE);
		const copied = await stat(path);
		if (copied.size > most) throw tooMuch(most);
		return copied.size;
	} finally {
		await file.close();
	}
}

const tooMuch = (most: number) => new ConvertError('too_much_output', `Wrote more than ${most} bytes`);

/** No such file, a link, a pipe that nobody reads, a socket. */
const noFile: ReadonlySet<unknown> = new Set(['ENOENT', 'ELOOP', 'ENXIO', 'ENOTDIR']);

/** Follows no link, and waits for nobody where it is a pipe. */
async function openPlain(path: string): Promise<FileHandle> {
	let file: FileHandle;
	try {
		file = await open(path, fs.O_RDONLY | fs.O_NOFOLLOW | fs.O_NONBLOCK);
	} catch (cause) {
		if (!(cause instanceof Error && 'code' in cause && noFile.has(cause.code))) throw cause;
		throw new ConverterLied('The converter gave no file where it said it did', { cause });
	}
	if ((await file.stat()).isFile()) return file;
	await file.close();
	throw new ConverterLied('The converter gave something other than a file');
}
