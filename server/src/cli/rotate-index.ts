import { readConfig } from '../config.ts';
import { configuredSecrets } from '../keys.ts';
import { forgetRecoveryCodes } from '../modules/identity/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { connect } from '../platform/db/index.ts';
import { lockDataFolder } from '../platform/process/index.ts';
import { rotateIndex } from '../platform/secrets/index.ts';
import { readyDatabase } from '../roles/database.ts';
import { kept } from '../router.ts';

/**
 * Makes the index of sensitive fields anew with another key while nothing else runs.
 * @throws DataFolderBusy, KeyError
 */
export async function rotateIndexAlone(options: { json?: boolean }): Promise<void> {
	const config = readConfig();
	const lock = await lockDataFolder(config.PACESETTER_DATA);
	const ended: (() => Promise<void>)[] = [lock.release];
	try {
		const database = await readyDatabase(config, { say: () => undefined, lost: (why) => console.error(why) });
		ended.unshift(database.stop);
		const { db, close } = connect(database.url, 1, (error) => console.error(error.message));
		ended.unshift(close);
		const secrets = await configuredSecrets(config, db);
		const { PACESETTER_KEYS: path, PACESETTER_CIPHER: algorithm } = config;
		const now = systemClock();
		const { values, forgotten } = await rotateIndex({
			...{ db, path, algorithm, now, secrets },
			columns: kept.sealed,
			forget: forgetRecoveryCodes,
		});
		if (options.json) console.log(JSON.stringify({ values, recoveryCodesForgotten: forgotten }));
		else {
			console.log(`The index of ${values} values is made with a new key.`);
			if (forgotten > 0)
				console.log(`${forgotten} recovery codes are void: each owner makes new ones under his account.`);
		}
		console.error('Keep a copy of the key file now, apart from the backups of the data.');
	} finally {
		for (const end of ended) await end();
	}
}
