import { sql } from 'kysely';
import { writeEntry } from '../../../server/src/platform/audit/index.ts';
import { type Database, transact } from '../../../server/src/platform/db/index.ts';
import { median, round } from '../lib/report.ts';

const [atOnce, acts, rounds] = [8, 1_500, 7];

const entry = {
	act: 'library.category.add',
	refused: null,
	account: { accountId: 'a2c3d9f0-5a1b-4c55-9d7e-5f3c1d2e4b6a', userName: 'clerk1' },
	requestId: 'b7a1c9d0-1f2e-4d3c-8b4a-5e6f7a8b9c0d',
	subject: { kind: 'category', id: 1 },
	organisationId: 4,
	capacity: { role: 'department_clerk', organisationId: 4 },
};

/** Acts a second: a small write in a transaction of its own, by several writers at once. */
async function pace(db: Database, logged: boolean, round: number): Promise<number> {
	let next = 0;
	const start = performance.now();
	const writer = async (): Promise<void> => {
		for (let one = next++; one < acts; one = next++) {
			await transact(db, async (tx) => {
				await sql`INSERT INTO category (name) VALUES (${`${logged} ${round} ${one}`})`.execute(tx);
				if (logged) await writeEntry(tx, { ...entry, at: new Date() });
			});
		}
	};
	await Promise.all(Array.from({ length: atOnce }, writer));
	return (acts * 1000) / (performance.now() - start);
}

/** With the log and without, turn by turn. */
export async function writers(db: Database) {
	const [plain, logged]: [number[], number[]] = [[], []];
	for (let one = 0; one < rounds; one += 1) {
		plain.push(await pace(db, false, one));
		logged.push(await pace(db, true, one));
	}
	return {
		without: round(median(plain)),
		with: round(median(logged)),
		ratio: round(median(logged) / median(plain), 2),
	};
}
