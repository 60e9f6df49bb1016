import { join } from 'node:path';
import type { Config } from './config.ts';
import { Tables } from './platform/search/index.ts';

/** The folder of the search index that the configuration names. Nothing waits for it but who asks. */
export const indexOf = (config: Config): Tables =>
	new Tables(config.PACESETTER_INDEX ?? join(config.PACESETTER_DATA, 'index'));
