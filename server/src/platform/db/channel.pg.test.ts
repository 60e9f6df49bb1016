import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connectTest, createTestDatabase } from '../../testing/database.ts';
import { listen, notify } from './channel.ts';

const { appUrl } = await createTestDatabase();
const { db } = connectTest(appUrl);
const heard: string[] = [];
let reconnects = 0;
const listener = listen(appUrl, ['papers', 'odd "name"'], {
	notification: (channel, payload) => heard.push(`${channel}: ${payload}`),
	reconnect: () => {
		reconnects += 1;
	},
	error: () => undefined,
});
afterAll(listener.close);

/** Listening has begun when what is said comes through. */
const listens = (word: string) =>
	expect
		.poll(
			async () => {
				await notify(db, 'papers', word);
				return heard;
			},
			{ timeout: 10_000 },
		)
		.toContain(`papers: ${word}`);

test('what a transaction says is heard when it commits, and not when it does not', async () => {
	await listens('begin');
	await db.transaction().execute(async (tx) => {
		await notify(tx, 'odd "name"', 'kept');
		expect(heard).not.toContain('odd "name": kept');
	});
	const undone = db.transaction().execute(async (tx) => {
		await notify(tx, 'papers', 'undone');
		throw new Error('undone');
	});
	await expect(undone).rejects.toThrow('undone');
	await expect.poll(() => heard).toContain('odd "name": kept');
	await listens('after');
	expect(heard).not.toContain('papers: undone');
});

test('a connection that breaks is made anew, and listeners are told to look for themselves', async () => {
	await listens('before the break');
	await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
		WHERE application_name = 'pacesetter-listen' AND datname = current_database()`.execute(db);
	await expect.poll(() => reconnects, { timeout: 10_000 }).toBe(1);
	await listens('after the break');
});
