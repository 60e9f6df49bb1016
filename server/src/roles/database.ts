import type { Config } from '../config.ts';
import { migrate, prepareEmbedded, startEmbedded } from '../platform/db/index.ts';

export interface ReadyDatabase {
	readonly url: string;
	readonly embedded: boolean;
	stop(): Promise<void>;
}

/** One's own database or the embedded one, its schema brought forward. */
export async function readyDatabase(
	config: Config,
	on: { say(what: string): void; lost(lines: string): void },
): Promise<ReadyDatabase> {
	const { DATABASE_URL: own, DATABASE_ADMIN_URL: admin } = config;
	if (own) {
		await migrate(admin ?? own, own);
		return { url: own, embedded: false, stop: async () => undefined };
	}
	on.say('starting the database');
	const embedded = await startEmbedded(config.PACESETTER_DATA, on.lost);
	try {
		await prepareEmbedded(embedded.adminUrl);
		await migrate(embedded.adminUrl, embedded.appUrl);
	} catch (error) {
		await embedded.stop();
		throw error;
	}
	return { url: embedded.appUrl, embedded: true, stop: embedded.stop };
}
