import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { moveOrganisation } from '../../../server/src/modules/organisation/move-organisation.ts';
import { listOrganisations } from '../../../server/src/modules/organisation/store/index.ts';
import { type Database, transact } from '../../../server/src/platform/db/index.ts';
import { median, percentile, round } from '../lib/report.ts';
import { requestParts } from '../lib/request.ts';
import { clerkAt } from './clerk.ts';
import { pageSize } from './peers.ts';
import { everything } from './scopes.ts';
import type { Row } from './tree.ts';

/** Moves a county from city to city while others read it. Milliseconds. */
export async function moveCounty(db: Database, county: Row) {
	const { rows: cities } = await sql<{ id: number }>`SELECT id FROM organisation
		WHERE level = 2 AND id <> ${county.parentId} ORDER BY id LIMIT 5`.execute(db);
	const founder: SignedIn = { ...(await clerkAt(db, county.id)), administrator: true };
	const reader = await clerkAt(db, county.id);
	const reads: number[] = [];
	const moves: number[] = [];
	let moving = true;
	const reading = (async () => {
		while (moving) {
			const start = performance.now();
			const { rows: page } = await listOrganisations(db, reader, everything, { offset: 0, limit: pageSize });
			if (page.length !== pageSize) throw new Error(`a reader saw ${page.length} of ${pageSize} rows`);
			reads.push(performance.now() - start);
		}
	})();
	for (const { id } of cities) moves.push(await moveOnce(db, founder, county.id, id));
	moving = false;
	await reading;
	return {
		moves: moves.map((one) => round(one)),
		median: round(median(moves)),
		reads: reads.length,
		readP50: round(median(reads), 2),
		readP95: round(percentile(reads, 0.95), 2),
	};
}

async function moveOnce(db: Database, caller: SignedIn, id: number, parentId: number): Promise<number> {
	const request = {
		caller,
		...(await requestParts(new Date('2026-06-02'))),
	};
	const start = performance.now();
	await transact(db, (tx) =>
		moveOrganisation(
			{ ...request, tx, now: new Date('2026-06-02'), record: () => undefined },
			{ id, parentId, effectiveOn: '2026-06-01', preview: false },
		),
	);
	return performance.now() - start;
}
