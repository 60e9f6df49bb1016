import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { connectTest, createTestDatabase, unique } from '../../testing/index.ts';
import { createLog } from '../log/index.ts';
import { countJobs, defineJob, enqueueWith, handleJob, JobRegistryError, startQueue, type Try, work } from './index.ts';

const { appUrl } = await createTestDatabase();
const { db } = connectTest(appUrl);
const log = createLog('silent', 'test');

/** A kind of job of its own, and a worker of it whose handler is `handle`. */
async function worker(handle: (note: string, attempt: Try) => Promise<void>, retries = 2) {
	const job = defineJob({ name: unique('test.'), data: z.object({ note: z.string() }), retries, seconds: 60 });
	const boss: PgBoss = await startQueue(appUrl, [job], { works: true, log });
	afterAll(() => boss.stop({ graceful: false }));
	const hands: string[] = [];
	const givenUp: string[] = [];
	const stopping = new AbortController();
	const handler = handleJob(job, 2, {
		handle: ({ note }, attempt) => handle(note, attempt),
		async giveUp({ note }) {
			givenUp.push(note);
		},
	});
	await work(boss, [job], [handler], {
		signal: stopping.signal,
		log,
		hands: { taken: () => hands.push('taken'), done: () => hands.push('done') },
	});
	const send = (note: string): Promise<void> => enqueueWith(boss)(db, job, { note });
	const state = async (): Promise<unknown> => {
		const { rows } = await sql<{ state: string }>`SELECT state::text FROM pgboss.job WHERE name = ${job.name}`.execute(
			db,
		);
		return rows.map((row) => row.state);
	};
	return { job, boss, send, state, hands, givenUp, stopping };
}

test('a job is done once, and whoever watches is told', async () => {
	const done: string[] = [];
	const { send, state, hands } = await worker(async (note) => {
		done.push(note);
	});
	await send('first');
	await expect.poll(state, { timeout: 10_000 }).toEqual(['completed']);
	expect(done).toEqual(['first']);
	expect(hands).toEqual(['taken', 'done']);
});

test('a job that fails is tried again, is told its last try, then stays failed, and is given up once', async () => {
	const tries: boolean[] = [];
	const { job, send, state, givenUp } = await worker(async (_note, { last }) => {
		tries.push(last);
		throw new Error('broken');
	});
	await send('in vain');
	await expect.poll(state, { timeout: 15_000 }).toEqual(['failed']);
	expect(tries).toEqual([false, false, true]);
	await expect.poll(() => givenUp, { timeout: 10_000 }).toEqual(['in vain']);
	expect(await countJobs(db)).toContainEqual({ name: job.name, state: 'failed', count: 1 });
});

test('a job whose worker died is freed by whoever saw it die, and done by another once', async () => {
	const started = Promise.withResolvers<void>();
	const done: string[] = [];
	const dead = await worker(async () => {
		started.resolve();
		await new Promise(() => undefined);
	});
	await dead.send('left behind');
	await started.promise;
	const { rows } = await sql<{ id: string }>`SELECT id FROM pgboss.job WHERE name = ${dead.job.name}`.execute(db);
	// As kill -9 leaves it: the job is active, and nobody refreshes it any more.
	await dead.boss.stop({ graceful: false, close: true });
	const boss = await startQueue(appUrl, [dead.job], { works: true, log });
	afterAll(() => boss.stop({ graceful: false }));
	for (const { id } of rows) await boss.fail(dead.job.name, id, { reason: 'its worker ended' });
	const handler = handleJob(dead.job, 1, {
		async handle({ note }) {
			done.push(note);
		},
		giveUp: async () => undefined,
	});
	const hands = { taken: () => undefined, done: () => undefined };
	await work(boss, [dead.job], [handler], { signal: new AbortController().signal, log, hands });
	await expect.poll(dead.state, { timeout: 10_000 }).toEqual(['completed']);
	expect(done).toEqual(['left behind']);
});

test('a job interrupted by a stop goes back as new, and no try is lost', async () => {
	const stopped = await worker(async (_note, { signal }) => {
		stopped.stopping.abort();
		await stopped.boss.offWork(stopped.job.name, { wait: false });
		signal.throwIfAborted();
	}, 0);
	await stopped.send('later');
	const rows = async () => {
		const found = await sql<{ state: string; data: object; retry_count: number }>`SELECT state, data, retry_count
			FROM pgboss.job WHERE name = ${stopped.job.name}`.execute(db);
		return found.rows;
	};
	// A worker that is just asking for work may take the new one as well before it stops: that one goes back in its turn.
	const waiting = async () => (await rows()).filter(({ state }) => state === 'created').length;
	await expect.poll(async () => [(await rows()).length > 1, await waiting()], { timeout: 10_000 }).toEqual([true, 1]);
	for (const job of await rows()) expect(job).toMatchObject({ data: { note: 'later' }, retry_count: 0 });
	expect(stopped.givenUp).toEqual([]);
});

test('a worker whose registry is wrong takes no job', async () => {
	const job = defineJob({ name: unique('test.'), data: z.object({}), retries: 0, seconds: 60 });
	const boss = await startQueue(appUrl, [job], { works: false, log });
	afterAll(() => boss.stop({ graceful: false }));
	await enqueueWith(boss)(db, job, {});
	const options = {
		signal: new AbortController().signal,
		log,
		hands: { taken: () => undefined, done: () => undefined },
	};
	await expect(work(boss, [job], [], options)).rejects.toThrow(JobRegistryError);
	expect(await countJobs(db)).toContainEqual({ name: job.name, state: 'created', count: 1 });
});
