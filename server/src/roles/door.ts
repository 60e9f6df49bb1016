import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.ts';

/** The port is taken, or may not be listened on. The message names it. */
export class PortError extends Error {}

/** Where readers come in. It is there before the product is: until `open`, everyone is asked to come back soon. */
export interface Door {
	readonly server: Server;
	readonly address: string;
	open(listener: RequestListener): void;
}

/** A connection on which nothing moves is closed after this long, in milliseconds; live progress moves more often. */
const idleMs = 120_000;

export const listenOn = (server: Server, where: { port: number; host: string } | string): Promise<void> =>
	new Promise((listening, failed) => {
		server.once('error', failed);
		if (typeof where === 'string') server.listen(where, listening);
		else server.listen(where.port, where.host, listening);
	});

export const close = (server: Server): Promise<void> =>
	new Promise((closed) => {
		server.close(() => closed());
		// Streams of live progress stay open by themselves; those who watch connect again.
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 1500).unref();
	});

/** An address that a browser on this machine can open. */
function addressOf({ HOST: host, PACESETTER_ORIGIN: origin }: Config, port: number): string {
	if (origin) return origin;
	if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
	return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** @throws PortError */
export async function makeDoor(config: Config): Promise<Door> {
	const wait: RequestListener = (_request, response) => {
		response
			.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' })
			.end('正在启动，请稍候。');
	};
	// A large file on a slow line takes longer than Node's five minutes a request; what must not stand still is watched.
	const server = createServer({ requestTimeout: 0 }, wait);
	server.setTimeout(idleMs);
	try {
		await listenOn(server, { port: config.PORT, host: config.HOST });
	} catch (cause) {
		const why = cause instanceof Error && 'code' in cause ? cause.code : cause;
		throw new PortError(`Port ${config.PORT} on ${config.HOST} cannot be listened on (${why}). Set PORT to another.`, {
			cause,
		});
	}
	return {
		server,
		address: addressOf(config, (server.address() as AddressInfo).port),
		open(listener) {
			server.off('request', wait);
			server.on('request', listener);
		},
	};
}
