import { sql } from 'kysely';
import type { Clock } from '../clock/index.ts';
import { type Database, locks, transact } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import { repeat } from '../process/index.ts';
import { digestOf, findTip, readEntries, sealHash, type Tip } from './chain.ts';
import { retireEntries } from './retire.ts';

/** About so many entries in one seal; a transaction is never cut. */
const mostInSeal = 5_000;

/** Up to which transaction nothing can be added any more, cut to about a seal's length; null when nothing is new. */
async function nextEnd(tx: Database, tip: Tip): Promise<string | null> {
	const { rows } = await sql<{ end: string | null }>`
		WITH settled AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin)
		SELECT coalesce(
			(SELECT (e.xid::text::numeric + 1)::text FROM audit_entry e WHERE e.xid >= ${tip.to}::xid8 AND e.xid < settled.xmin
				ORDER BY e.xid, e.id OFFSET ${mostInSeal - 1} LIMIT 1),
			CASE WHEN EXISTS (SELECT 1 FROM audit_entry e WHERE e.xid >= ${tip.to}::xid8 AND e.xid < settled.xmin)
				THEN settled.xmin::text END) AS end FROM settled`.execute(tx);
	return rows[0]?.end ?? null;
}

/**
 * Seals what has been committed since the last seal. Writers never wait for it: it takes only transactions older than
 * every one still under way.
 * @returns entries sealed; null when another process is sealing
 */
export const sealEntries = (db: Database): Promise<number | null> =>
	transact(db, async (tx) => {
		const { rows } = await sql<{ had: boolean }>`SELECT pg_try_advisory_xact_lock(${locks.auditSealer}) AS had`.execute(
			tx,
		);
		if (!rows[0]?.had) return null;
		const tip = await findTip(tx);
		const to = await nextEnd(tx, tip);
		if (to === null) return 0;
		const span = { from: tip.to, to };
		const entries = await readEntries(tx, span);
		const digests = Buffer.concat(entries.map((entry) => digestOf(entry.body)));
		const number = tip.number + 1;
		await sql`INSERT INTO audit_seal (number, from_xid, to_xid, entries, digests, hash, sealed_at)
			VALUES (${number}, ${span.from}::xid8, ${to}::xid8, ${entries.map((entry) => entry.id)}::bigint[], ${digests},
				${sealHash(tip.hash, number, span, digests)}, now())`.execute(tx);
		return entries.length;
	});

/** How long entries wait at most, in milliseconds, where no long transaction is under way. */
const pause = 400;

const hour = 3_600_000;

/**
 * Seals again and again until stopped, and once an hour retires what is older than `days`. Any number of processes may:
 * one works, the others find the lock taken.
 */
export function startSealer(
	db: Database,
	{ clock, days, log }: { clock: Clock; days: number; log: Log },
): { stop(): Promise<void> } {
	let retiredAt = Number.NEGATIVE_INFINITY;
	return repeat(
		pause,
		async (isStopped) => {
			while (!isStopped() && ((await sealEntries(db)) ?? 0) > 0);
			const now = clock();
			if (now.getTime() - retiredAt > hour) {
				await retireEntries(db, now, days);
				retiredAt = now.getTime();
			}
		},
		// The database may be restarting; what is unsealed waits in it.
		(error) => log.warn({ err: error }, 'sealing the audit log'),
	);
}
