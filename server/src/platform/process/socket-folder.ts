import { createHash } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Longest path the kernel takes for a socket, less the longest name that is put into the folder. */
const longestSocketFolder = 80;

/** The folder for the sockets of a data folder: inside it unless its path is too long for the kernel. */
export function socketFolder(data: string): string {
	const inside = join(data, 'run');
	if (inside.length <= longestSocketFolder) return inside;
	const key = createHash('sha256').update(data).digest('hex').slice(0, 16);
	return join(tmpdir(), `pacesetter-${userInfo().uid}-${key}`);
}

/** Makes that folder, closed to other users: whoever can reach a socket in it is trusted. */
export async function makeSocketFolder(data: string): Promise<string> {
	const folder = socketFolder(data);
	await mkdir(folder, { recursive: true });
	await chmod(folder, 0o700);
	return folder;
}
