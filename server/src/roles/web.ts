import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { PgBoss } from 'pg-boss';
import { createApp } from '../app.ts';
import { type Config, oidcSettingsOf, signInPolicyOf } from '../config.ts';
import { directiveChannel } from '../modules/directives/index.ts';
import { createAuth, openOidc } from '../modules/identity/index.ts';
import { conversionChannel } from '../modules/library/index.ts';
import { createPages } from '../pages.ts';
import { systemClock } from '../platform/clock/index.ts';
import { answers, type Connection, listen } from '../platform/db/index.ts';
import type { Files } from '../platform/files/index.ts';
import { createTopics } from '../platform/http/index.ts';
import { enqueueWith } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log/index.ts';
import { readSecret } from '../platform/process/index.ts';
import { loadWords, type Tables } from '../platform/search/index.ts';
import type { Secrets } from '../platform/secrets/index.ts';
import { close, type Door, listenOn } from './door.ts';

export interface WebNeeds {
	readonly config: Config;
	readonly connection: Connection;
	readonly databaseUrl: string;
	readonly boss: PgBoss;
	readonly files: Files;
	readonly log: Log;
	readonly secrets: Secrets;
	readonly index: Tables;
	/** The worker's health, where this process knows it. */
	workerAlive(): boolean;
}

/**
 * Serves the API and the pages. `door`: where readers come in, null for nobody; `socket`: path of the operator's
 * socket, null for none.
 */
export async function startWeb(
	needs: WebNeeds,
	options: { door: Door | null; socket: string | null },
): Promise<{ stop(): Promise<void> }> {
	const { config, connection, log } = needs;
	const topics = createTopics();
	const listener = listen(needs.databaseUrl, [conversionChannel, directiveChannel], {
		notification: topics.tell,
		reconnect: topics.tellAll,
		error: (error) => log.warn({ err: error }, 'notifications'),
	});
	const origin = config.PACESETTER_ORIGIN ? new URL(config.PACESETTER_ORIGIN).origin : null;
	const oidcSettings = await oidcSettingsOf(config);
	const app = createApp({
		db: connection.db,
		files: needs.files,
		auth: createAuth({
			pool: connection.pool,
			secret: await readSecret(config.PACESETTER_SECRET_FILE),
			origin,
			policy: signInPolicyOf(config),
		}),
		oidc: oidcSettings && openOidc(oidcSettings),
		topics,
		enqueue: enqueueWith(needs.boss),
		clock: systemClock,
		log,
		secrets: needs.secrets,
		index: needs.index,
		origin,
		proxies: config.PACESETTER_PROXIES,
		uploadBytes: config.PACESETTER_UPLOAD_MB * 1024 * 1024,
		metricsToken: config.PACESETTER_METRICS_TOKEN ?? null,
		ready: async () => needs.workerAlive() && (await answers(connection.db)),
		pages: options.door ? await createPages(origin) : null,
	});
	// The dictionary stops everything for a moment: now, and not at the first search.
	loadWords();
	const servers: Server[] = [];
	if (options.socket) {
		await rm(options.socket, { force: true });
		const local = createServer(getRequestListener((request) => app.fetch(request, { operator: true })));
		await listenOn(local, options.socket);
		await chmod(options.socket, 0o600);
		servers.push(local);
	}
	if (options.door) {
		options.door.open(getRequestListener((request, env) => app.fetch(request, { incoming: env.incoming })));
		servers.push(options.door.server);
	}
	return {
		async stop() {
			await Promise.all(servers.map(close));
			await listener.close();
		},
	};
}
