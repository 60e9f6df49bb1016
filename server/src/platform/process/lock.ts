import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';

/** Another process works on the same data folder. */
export class DataFolderBusy extends Error {
	constructor(folder: string) {
		super(
			`Another Pacesetter is running on the data folder ${folder}. Stop it first, or set PACESETTER_DATA to another.`,
		);
	}
}

/**
 * Holds a data folder for this process. The lock is a name in the kernel's abstract socket space, so it is taken
 * atomically and goes with the process however that ends: there is no stale lock to clean up after kill -9.
 * @throws DataFolderBusy
 */
export async function lockDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
	const key = createHash('sha256')
		.update(await realpath(folder))
		.digest('hex')
		.slice(0, 40);
	const server: Server = createServer((socket) => socket.destroy());
	await new Promise<void>((taken, failed) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			failed(error.code === 'EADDRINUSE' ? new DataFolderBusy(folder) : error),
		);
		server.listen(`\0pacesetter-${key}`, taken);
	});
	server.unref();
	return { release: () => new Promise((released) => server.close(() => released())) };
}
