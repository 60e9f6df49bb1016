import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { PgBoss } from 'pg-boss';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { createAuth } from '../modules/identity/index.ts';
import { conversionChannel } from '../modules/library/index.ts';
import { createPages } from '../pages.ts';
import { systemClock } from '../platform/clock/index.ts';
import { answers, type Connection, listen } from '../platform/db/index.ts';
import type { Files } from '../platform/files/index.ts';
import { createTopics } from '../platform/http/index.ts';
import { enqueueWith } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log/index.ts';
import { readSecret } from '../platform/process/index.ts';

export interface WebNeeds {
	readonly config: Config;
	readonly connection: Connection;
	readonly databaseUrl: string;
	readonly boss: PgBoss;
	readonly files: Files;
	readonly log: Log;
	/** The worker's health, where this process knows it. */
	workerAlive(): boolean;
}

export interface WebRole {
	/** Null when it listens on the operator's socket only. */
	readonly address: string | null;
	stop(): Promise<void>;
}

const listenOn = (server: Server, where: { port: number; host: string } | string): Promise<void> =>
	new Promise((listening, failed) => {
		server.once('error', failed);
		if (typeof where === 'string') server.listen(where, listening);
		else server.listen(where.port, where.host, listening);
	});

const close = (server: Server): Promise<void> =>
	new Promise((closed) => {
		server.close(() => closed());
		// Streams of live progress stay open by themselves; those who watch connect again.
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 1500).unref();
	});

/** Serves the API and the pages; `socket`: path of the operator's socket, null for none. */
export async function startWeb(needs: WebNeeds, options: { http: boolean; socket: string | null }): Promise<WebRole> {
	const { config, connection, log } = needs;
	const topics = createTopics();
	const listener = listen(needs.databaseUrl, [conversionChannel], {
		notification: topics.tell,
		reconnect: topics.tellAll,
		error: (error) => log.warn({ err: error }, 'notifications'),
	});
	const origin = config.PACESETTER_ORIGIN ? new URL(config.PACESETTER_ORIGIN).origin : null;
	const app = createApp({
		db: connection.db,
		files: needs.files,
		auth: createAuth({ pool: connection.pool, secret: await readSecret(config.PACESETTER_SECRET_FILE), origin }),
		topics,
		enqueue: enqueueWith(needs.boss),
		clock: systemClock,
		log,
		origin,
		proxies: config.PACESETTER_PROXIES,
		uploadBytes: config.PACESETTER_UPLOAD_MB * 1024 * 1024,
		metricsToken: config.PACESETTER_METRICS_TOKEN ?? null,
		ready: async () => needs.workerAlive() && (await answers(connection.db)),
		pages: options.http ? await createPages() : null,
	});
	const servers: Server[] = [];
	if (options.socket) {
		await rm(options.socket, { force: true });
		const local = createServer(getRequestListener((request) => app.fetch(request, { operator: true })));
		await listenOn(local, options.socket);
		await chmod(options.socket, 0o600);
		servers.push(local);
	}
	let address: string | null = null;
	if (options.http) {
		const server = createServer(getRequestListener((request, env) => app.fetch(request, { incoming: env.incoming })));
		await listenOn(server, { port: config.PORT, host: config.HOST });
		servers.push(server);
		const { port } = server.address() as AddressInfo;
		address = config.PACESETTER_ORIGIN ?? `http://${config.HOST === '0.0.0.0' ? '127.0.0.1' : config.HOST}:${port}`;
	}
	return {
		address,
		async stop() {
			await Promise.all(servers.map(close));
			await listener.close();
		},
	};
}
