import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from './connect.ts';

/** Tells every process, when the transaction commits. `payload`: at most 8,000 bytes. */
export async function notify(tx: Database, channel: string, payload: string): Promise<void> {
	await sql`SELECT pg_notify(${channel}, ${payload})`.execute(tx);
}

/**
 * Hears notifications on one connection of its own, and connects again when that breaks. What was said in between
 * is not heard, so `onReconnect` lets listeners look for themselves.
 */
export function listen(
	url: string,
	channels: readonly string[],
	on: { notification(channel: string, payload: string): void; reconnect(): void; error(error: Error): void },
): { close(): Promise<void> } {
	let closed = false;
	let client: pg.Client | null = null;
	const open = async (again: boolean): Promise<void> => {
		if (closed) return;
		const next = new pg.Client({ connectionString: url, application_name: 'pacesetter-listen' });
		next.on('notification', (message) => on.notification(message.channel, message.payload ?? ''));
		next.on('error', on.error);
		next.once('end', () => {
			if (!closed) setTimeout(() => void open(true), 1000).unref();
		});
		try {
			await next.connect();
			for (const channel of channels) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
			client = next;
			if (again) on.reconnect();
		} catch (error) {
			on.error(error instanceof Error ? error : new Error(String(error)));
			await next.end().catch(() => undefined);
		}
	};
	const opened = open(false);
	return {
		async close() {
			closed = true;
			await opened;
			await client?.end();
		},
	};
}
