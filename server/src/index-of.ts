import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { Tables } from './platform/search/index.ts';

/** The folder of the search index that the configuration names. */
export async function indexOf(config: Config): Promise<Tables> {
	const folder = config.PACESETTER_INDEX ?? join(config.PACESETTER_DATA, 'index');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	return Tables.at(folder);
}
