import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { sealEntries, verifyChain } from '../../../server/src/platform/audit/index.ts';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { onConnection, withDatabase } from '../lib/database.ts';
import { median, round } from '../lib/report.ts';
import { writers } from './writers.ts';

const { values } = parseArgs({ options: { entries: { type: 'string', default: '10000000' } } });
/** Entries of one transaction: many more than an act writes, since ten million transactions would take an hour. */
const inOne = 2_500;

const since = (start: number): number => (performance.now() - start) / 1000;

/** Entries as acts leave them, written as the application writes. */
async function fill(db: Database, entries: number): Promise<number> {
	const start = performance.now();
	for (let done = 0; done < entries; done += inOne) {
		await sql`INSERT INTO audit_entry (at, act, outcome, account_id, user_name, capacity_role, capacity_organisation_id,
				organisation_id, subject_kind, subject_id, request_id, details)
			SELECT now(), 'organisation.member.edit', 'done', 'a2c3d9f0-5a1b-4c55-9d7e-' || lpad(n::text, 12, '0'),
				'clerk' || n % 500, 'department_clerk', 4, n % 1800, 'member', gen_random_uuid()::text,
				gen_random_uuid()::text, '{"on": "2026-11-24", "reference": null}'
			FROM generate_series(${done + 1}::int, ${Math.min(done + inOne, entries)}::int) AS n`.execute(db);
		if (done % 1_000_000 === 0 && done > 0) console.log(`${done} entries written`);
	}
	return since(start);
}

async function sealAll(db: Database): Promise<number> {
	const start = performance.now();
	while (((await sealEntries(db)) ?? 0) > 0);
	return since(start);
}

async function measure(db: Database, entries: number, analyse: () => Promise<unknown>) {
	const ratio = await writers(db);
	console.log(JSON.stringify(ratio));
	console.log(`written in ${round(await fill(db, entries))} s`);
	await analyse();
	const sealSeconds = await sealAll(db);
	console.log(`sealed in ${round(sealSeconds)} s`);
	const rates: number[] = [];
	for (let one = 0; one < 3; one += 1) {
		const start = performance.now();
		const verdict = await verifyChain(db);
		if (verdict.broken || verdict.entries < entries) throw new Error('the chain does not hold');
		rates.push(verdict.entries / since(start));
		console.log(`verified: ${round(rates.at(-1) ?? 0)} entries a second`);
	}
	return {
		entries,
		sealedPerSecond: round(entries / sealSeconds),
		verifiedPerSecond: round(median(rates)),
		writers: ratio,
	};
}

const result = await withDatabase((server) =>
	onConnection(server.adminUrl, (admin) =>
		// As the server's own housekeeping would have done by then.
		onConnection(server.appUrl, (db) => measure(db, Number(values.entries), () => sql`ANALYZE`.execute(admin))),
	),
);
console.log(JSON.stringify(result));
