import type { Config } from './config.ts';
import { systemClock } from './platform/clock/index.ts';
import type { Database } from './platform/db/index.ts';
import { openSecrets, type Secrets } from './platform/secrets/index.ts';

/** The secrets that the configuration names. @throws KeyError */
export const configuredSecrets = (config: Config, db: Database): Promise<Secrets> =>
	openSecrets(db, { path: config.PACESETTER_KEYS, algorithm: config.PACESETTER_CIPHER, now: systemClock() });
