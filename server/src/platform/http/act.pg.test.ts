import { Refusal } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createTestProduct, unique } from '../../testing/index.ts';
import { defineJob, enqueueWith } from '../jobs/index.ts';
import { type Act, perform } from './act.ts';

const product = await createTestProduct();
const { db, boss } = product;
const job = defineJob({ name: 'test.note', data: z.object({ note: z.string() }), retries: 0, seconds: 60 });
await boss.createQueue(job.name);

const request = { ...product.requestAs(null), enqueue: enqueueWith(boss) };
const addRow = (act: Pick<Act, 'tx'>, name: string) =>
	sql`INSERT INTO category (name) VALUES (${name})`.execute(act.tx);
async function left(name: string): Promise<{ rows: number; jobs: number }> {
	const { rows } = await sql<{ rows: number; jobs: number }>`SELECT
		(SELECT count(*) FROM category WHERE category.name = ${name}) AS rows,
		(SELECT count(*) FROM pgboss.job WHERE data->>'note' = ${name}) AS jobs`.execute(db);
	return rows[0] ?? { rows: -1, jobs: -1 };
}

test('a use case that ends well leaves its row and its job', async () => {
	const name = unique('kept');
	await perform(
		request,
		async (act) => {
			await addRow(act, name);
			await act.enqueue(act.tx, job, { note: name });
			// Nobody sees either before the end.
			expect(await left(name)).toEqual({ rows: 0, jobs: 0 });
		},
		undefined,
	);
	expect(await left(name)).toEqual({ rows: 1, jobs: 1 });
});

test('a use case that is refused or breaks leaves neither', async () => {
	for (const fault of [new Refusal('CONFLICT'), new Error('broken')]) {
		const name = unique('gone');
		const useCase = async (act: Act): Promise<void> => {
			await addRow(act, name);
			await act.enqueue(act.tx, job, { note: name });
			throw fault;
		};
		await expect(perform(request, useCase, undefined)).rejects.toBe(fault);
		expect(await left(name)).toEqual({ rows: 0, jobs: 0 });
	}
});

test('a job whose data does not fit its kind is not put into the queue', async () => {
	const name = unique('wrong');
	const useCase = (act: Act) => act.enqueue(act.tx, job, { note: 1 } as never);
	await expect(perform(request, useCase, undefined)).rejects.toThrow();
	expect((await left(name)).jobs).toBe(0);
});

test('the time is one for the whole use case', async () => {
	const times: Date[] = [];
	let seconds = 0;
	const clock = (): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++));
	await perform({ ...request, clock }, async (act) => times.push(act.now, act.now), undefined);
	expect(times).toEqual([new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 0, 1))]);
});

test('of two use cases that wait for each other one begins anew, and both hold once', async () => {
	const names = [unique('one'), unique('other')] as const;
	for (const name of names) await addRow({ tx: db }, name);
	const held = names.map(() => Promise.withResolvers<void>());
	const raise = (act: Act, name: string) =>
		sql`UPDATE category SET position = position + 1 WHERE name = ${name}`.execute(act.tx);
	const crossing = (mine: 0 | 1) => async (act: Act) => {
		await raise(act, names[mine]);
		held[mine]?.resolve();
		await held[1 - mine]?.promise;
		await raise(act, names[mine === 0 ? 1 : 0]);
	};
	await Promise.all([perform(request, crossing(0), undefined), perform(request, crossing(1), undefined)]);
	const { rows } = await sql`SELECT position FROM category WHERE name IN (${names[0]}, ${names[1]})`.execute(db);
	expect(rows).toEqual([{ position: 2 }, { position: 2 }]);
});
