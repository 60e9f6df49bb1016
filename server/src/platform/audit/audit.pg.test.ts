import { Refusal } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildAccount, connectTest, createTestProduct } from '../../testing/index.ts';
import type { Database } from '../db/index.ts';
import { type Act, perform } from '../http/index.ts';
import { retireEntries, sealEntries, verifyChain } from './index.ts';

const naming = { name: 'test.note.make', look: false };
const nothing = async (): Promise<void> => undefined;

async function open() {
	const product = await createTestProduct();
	const admin = connectTest(product.database.adminUrl).db;
	const caller = await buildAccount(product.db);
	const write = (useCase: (act: Act) => Promise<void> = nothing) =>
		perform(product.requestAs(caller), useCase, undefined, naming);
	return { ...product, admin, caller, write };
}

/** Seals all that is there; PostgreSQL may still be finishing a transaction of another test file's database. */
async function sealAll(db: Database): Promise<void> {
	for (let left = 1; left > 0; left = (await verifyChain(db)).unsealed.entries) await sealEntries(db);
}

/** Does to the log what neither the application nor its triggers allow: somebody with the owner's rights at work. */
const tamper = (admin: Database, change: (tx: Database) => Promise<unknown>) =>
	admin.transaction().execute(async (tx) => {
		await sql`SET LOCAL session_replication_role = replica`.execute(tx);
		await change(tx);
	});

interface Row {
	act: string;
	outcome: string;
	reason: string | null;
	user_name: string;
	subject_id: string | null;
	details: object | null;
}
const entries = async (db: Database): Promise<Row[]> =>
	(await sql<Row>`SELECT act, outcome, reason, user_name, subject_id, details FROM audit_entry ORDER BY id`.execute(db))
		.rows;

test('an act leaves one entry, with what its use case tells of it', async () => {
	const { db, caller, write } = await open();
	await write(async (act) => {
		act.record({ subject: { kind: 'note', id: 7 } });
		act.record({ details: { pages: 3 } });
	});
	expect(await entries(db)).toEqual([
		{
			act: 'test.note.make',
			outcome: 'done',
			reason: null,
			user_name: caller.userName,
			subject_id: '7',
			details: { pages: 3 },
		},
	]);
});

test('an act that fails leaves none, a preview none, and a refusal one of its own', async () => {
	const { db, write } = await open();
	const fail = (error: Error) => write(() => Promise.reject(error)).catch(() => undefined);
	await fail(new Error('broken'));
	await fail(new Refusal('CONFLICT'));
	await write(async (act) => act.record(null));
	expect(await entries(db)).toEqual([]);
	await fail(new Refusal('FORBIDDEN'));
	expect(await entries(db)).toMatchObject([{ act: 'test.note.make', outcome: 'refused', reason: 'FORBIDDEN' }]);
});

test('the application can neither change nor remove what is in the log, and the owner only by switching triggers off', async () => {
	const { db, admin, write } = await open();
	await write();
	await sealAll(db);
	for (const table of ['audit_entry', 'audit_seal', 'audit_retirement']) {
		const name = sql.table(table);
		for (const tx of [db, admin]) {
			await expect(sql`DELETE FROM ${name}`.execute(tx)).rejects.toThrow();
			await expect(sql`TRUNCATE ${name}`.execute(tx)).rejects.toThrow();
		}
	}
	await expect(sql`UPDATE audit_entry SET act = 'other'`.execute(db)).rejects.toThrow(/permission denied/);
	await expect(sql`UPDATE audit_entry SET act = 'other'`.execute(admin)).rejects.toThrow(/only added to/);
});

test('the chain holds over many seals, and a hash noted earlier is found in it', async () => {
	const { db, write } = await open();
	for (let round = 0; round < 4; round += 1) {
		for (let one = 0; one < 3; one += 1) await write();
		await sealAll(db);
	}
	const verdict = await verifyChain(db);
	expect(verdict).toMatchObject({ entries: 12, broken: null, unsealed: { entries: 0 }, keptFound: null });
	await write();
	await sealAll(db);
	expect(await verifyChain(db, { kept: verdict.tip })).toMatchObject({ entries: 13, broken: null, keptFound: true });
	expect((await verifyChain(db, { kept: '00' })).keptFound).toBe(false);
});

interface Place {
	readonly id: number;
	readonly xid: string;
}
const tamperings: { how: string; work: (tx: Database, place: Place) => Promise<unknown>; named?: number }[] = [
	{
		how: 'changed',
		work: (tx, { id }) => sql`UPDATE audit_entry SET user_name = 'another' WHERE id = ${id}`.execute(tx),
	},
	{ how: 'missing', work: (tx, { id }) => sql`DELETE FROM audit_entry WHERE id = ${id}`.execute(tx) },
	{
		how: 'added',
		named: 1_000_000,
		work: (tx, { xid }) =>
			sql`INSERT INTO audit_entry (id, xid, at, act, outcome) OVERRIDING SYSTEM VALUE
			VALUES (1000000, ${xid}::xid8, now(), 'slipped.in', 'done')`.execute(tx),
	},
];

test.each(tamperings)('the first entry that was $how is named', async ({ how, work, named }) => {
	const { db, admin, write } = await open();
	for (let round = 0; round < 3; round += 1) {
		for (let one = 0; one < 3; one += 1) await write();
		await sealAll(db);
	}
	const { rows } = await sql<Place>`SELECT id, xid::text AS xid FROM audit_entry ORDER BY id OFFSET 4`.execute(db);
	const [place] = rows;
	if (!place) throw new Error('entries are missing');
	await tamper(admin, (tx) => work(tx, place));
	expect((await verifyChain(db)).broken).toMatchObject({ entry: named ?? place.id, how });
});

test('a seal that was changed or removed is named', async () => {
	const { db, admin, write } = await open();
	for (let round = 0; round < 3; round += 1) {
		await write();
		await sealAll(db);
	}
	const { rows } = await sql<{ number: number }>`SELECT number FROM audit_seal ORDER BY number`.execute(db);
	const middle = rows[1]?.number ?? 0;
	await tamper(admin, (tx) =>
		sql`UPDATE audit_seal SET hash = decode(repeat('00', 32), 'hex') WHERE number = ${middle}`.execute(tx),
	);
	expect((await verifyChain(db)).broken).toEqual({ seal: middle, entry: null, how: 'seal_changed' });
	await tamper(admin, (tx) => sql`DELETE FROM audit_seal WHERE number = ${middle}`.execute(tx));
	expect((await verifyChain(db)).broken).toEqual({ seal: middle, entry: null, how: 'seal_missing' });
});

test('writers that end in any order are all sealed, and none while an older one is under way', async () => {
	const { db, write } = await open();
	const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
	const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
	const slow = write(async (act) => {
		await sql`SELECT pg_current_xact_id()`.execute(act.tx);
		begin();
		await held;
	});
	await begun;
	await Promise.all(Array.from({ length: 20 }, () => write()));
	expect(await sealEntries(db)).toBe(0);
	expect((await verifyChain(db)).unsealed.entries).toBe(20);
	letGo();
	await slow;
	await sealAll(db);
	expect(await verifyChain(db)).toMatchObject({ entries: 21, broken: null });
});

test('two sealers at once make one chain', async () => {
	const { db, write } = await open();
	const writing = (async () => {
		for (let one = 0; one < 30; one += 1) await write();
	})();
	const sealing = [0, 1].map(async () => {
		for (let round = 0; round < 20; round += 1) await sealEntries(db);
	});
	await Promise.all([writing, ...sealing]);
	await sealAll(db);
	expect(await verifyChain(db)).toMatchObject({ entries: 30, broken: null });
});

test('what is old enough is retired by whole seals, the rest still verifies, and nothing under six months goes', async () => {
	const { db, admin, write } = await open();
	for (let round = 0; round < 3; round += 1) {
		await write();
		await sealAll(db);
	}
	expect(await retireEntries(db, new Date(), 1)).toBe(0);
	await tamper(admin, (tx) => sql`UPDATE audit_seal SET sealed_at = now() - interval '200 days'`.execute(tx));
	expect(await retireEntries(db, new Date(), 365)).toBe(0);
	expect(await retireEntries(db, new Date(), 190)).toBe(2);
	expect(await verifyChain(db)).toMatchObject({ entries: 1, broken: null });
	await write();
	await sealAll(db);
	expect(await verifyChain(db)).toMatchObject({ entries: 2, broken: null });
});

test('a temporary table that looks like the log does not help to retire what is young', async () => {
	const { db, write } = await open();
	for (let round = 0; round < 2; round += 1) {
		await write();
		await sealAll(db);
	}
	await db.transaction().execute(async (tx) => {
		await sql`CREATE TEMPORARY TABLE audit_seal AS SELECT * FROM public.audit_seal`.execute(tx);
		await sql`UPDATE pg_temp.audit_seal SET sealed_at = now() - interval '300 days'`.execute(tx);
		const { rows } = await sql<{ gone: number }>`SELECT audit_retire(now()) AS gone`.execute(tx);
		expect(rows).toEqual([{ gone: 0 }]);
	});
	expect((await entries(db)).length).toBe(2);
});
