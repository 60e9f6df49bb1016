import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildFounder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const county = await buildOrganisation(product, { parent: null });
const branches = [0, 1, 2].map(() => buildOrganisation(product, { parent: county }));
const ids = await Promise.all(branches);

/** What differs between the sizes kept and a recount. */
const wrong = async () =>
	(
		await sql`SELECT id, roster_size FROM organisation o WHERE roster_size <>
			(SELECT count(*) FROM member WHERE organisation_id = o.id AND ended_because IS NULL)`.execute(db)
	).rows;

const some = (share: number) => sql`id IN (SELECT id FROM member WHERE hashtext(id::text) % 7 < ${share})`;

/** Changes of rosters as use cases and imports make them, many rows at once. */
const changes: Record<string, (branch: number, amount: number) => Promise<unknown>> = {
	come: (branch, amount) =>
		sql`WITH made AS (
				INSERT INTO person (name, search) SELECT '望某', 'wangmou' FROM generate_series(1, ${amount}::int) RETURNING id
			)
			INSERT INTO member (person_id, organisation_id, state, valid) SELECT id, ${branch}, 'full', '[2026-01-01,)' FROM made`.execute(
			db,
		),
	end: (_, share) =>
		sql`UPDATE member SET valid = daterange(lower(valid), '2026-06-01'), ended_because = 'moved'
			WHERE ended_because IS NULL AND ${some(share)}`.execute(db),
	return: (_, share) =>
		sql`UPDATE member SET valid = daterange(lower(valid), NULL), ended_because = NULL
			WHERE ended_because IS NOT NULL AND ${some(share)}`.execute(db),
	correct: (branch, share) => sql`UPDATE member SET organisation_id = ${branch} WHERE ${some(share)}`.execute(db),
	delete: (_, share) => sql`DELETE FROM member WHERE ${some(share)}`.execute(db),
	nothing: () => sql`UPDATE member SET occupation = '教师'`.execute(db),
};

const step = fc.record({
	change: fc.constantFrom(...Object.keys(changes)),
	branch: fc.constantFrom(...ids),
	amount: fc.integer({ min: 0, max: 6 }),
});

test('every roster has the size that a recount gives, whatever is done to it', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
			for (const { change, branch, amount } of steps) await changes[change]?.(branch, amount);
			expect(await wrong()).toEqual([]);
		}),
		{ numRuns: 40 },
	);
});

test('also when many change the same rosters at once', async () => {
	const [branch = 0, other = 0] = ids;
	await Promise.all(
		Array.from({ length: 40 }, (_, index) => changes.come?.(index % 2 === 0 ? branch : other, (index % 3) + 1)),
	);
	expect(await wrong()).toEqual([]);
});

test('the table of organisations sums the rosters below, and a page past the end still tells how many there are', async () => {
	const client = product.clientAs(await buildFounder(db)).organisation.organisation;
	const { rows } = await sql<{
		members: number;
	}>`SELECT count(*) AS members FROM member WHERE ended_because IS NULL`.execute(db);
	const list = await client.list({ below: county });
	expect(list).toMatchObject({ total: 3 });
	const sum = list.items.reduce((total, item) => total + (item.members ?? 0), 0);
	expect(sum).toBe(rows[0]?.members);
	expect(await client.list({ below: county, page: 9 })).toMatchObject({ items: [], total: 3 });
});
