import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end.ts';

/** An empty folder that goes with the test, or with the file where it is made outside one. */
export async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'pacesetter-'));
	atEnd(() => rm(folder, { recursive: true, force: true }));
	return folder;
}
