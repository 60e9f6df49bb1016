import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
	buildFounder,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	signInAs,
	unique,
} from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db)).organisation;
const county = await buildOrganisation(product, { parent: null });
const [giving, receiving] = [
	await buildOrganisation(product, { parent: county }),
	await buildOrganisation(product, { parent: county }),
];
const day = '2026-02-01';

/** A secretary who is signed in, with requests of his own. */
async function signedIn(at: number) {
	const account: SignedIn = await buildHolder(db, { role: 'secretary', at });
	const headers = { ...(await signInAs(product, account)), 'content-type': 'application/json' };
	return async (path: string, body: object = {}): Promise<number> => {
		const answer = await product.fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
		await answer.arrayBuffer();
		return answer.status;
	};
}
const [one, two] = [await signedIn(giving), await signedIn(giving)];
const [other, another] = [await signedIn(receiving), await signedIn(receiving)];

const enter = () => founder.member.add({ organisationId: giving, name: unique('江一苇'), state: 'full', from: day });
async function propose() {
	const { code } = await founder.organisation.get({ id: receiving });
	const member = await enter();
	const { id } = await founder.transfer.propose({ memberId: member.id, toCode: code });
	return { id, member, code };
}
/** Where the person stands on rosters, and what has become of the transfer. */
async function outcome({ id, member }: Awaited<ReturnType<typeof propose>>) {
	const { rows } = await sql<{
		at: number;
	}>`SELECT organisation_id AS at FROM member WHERE person_id = ${member.personId}
		AND ended_because IS NULL`.execute(db);
	const found = await sql<{ state: string }>`SELECT state FROM member_transfer WHERE id = ${id}`.execute(db);
	return { at: rows.map((row) => row.at), state: found.rows[0]?.state };
}
const sorted = (statuses: readonly number[]) => [...statuses].sort((a, b) => a - b);

test('both sides say yes at once: the member moves once', async () => {
	for (let round = 0; round < 5; round += 1) {
		const made = await propose();
		const statuses = await Promise.all([one(`/transfers/${made.id}/release`), other(`/transfers/${made.id}/accept`)]);
		expect(statuses).toEqual([200, 200]);
		expect(await outcome(made)).toEqual({ at: [receiving], state: 'done' });
	}
});

test('of two of one side who say yes at once one is told that it is said', async () => {
	const made = await propose();
	const statuses = await Promise.all([one(`/transfers/${made.id}/release`), two(`/transfers/${made.id}/release`)]);
	expect(sorted(statuses)).toEqual([200, 409]);
	expect(await outcome(made)).toEqual({ at: [giving], state: 'proposed' });
	const again = await Promise.all([other(`/transfers/${made.id}/accept`), another(`/transfers/${made.id}/accept`)]);
	expect(sorted(again)).toEqual([200, 409]);
	expect(await outcome(made)).toEqual({ at: [receiving], state: 'done' });
});

test('one says yes and another no at once: whoever was first has said it, and nobody stands twice or nowhere', async () => {
	for (let round = 0; round < 5; round += 1) {
		const made = await propose();
		await one(`/transfers/${made.id}/release`);
		const [yes, no] = await Promise.all([
			other(`/transfers/${made.id}/accept`),
			another(`/transfers/${made.id}/refuse`),
		]);
		expect(sorted([yes, no])).toEqual([200, 409]);
		expect(await outcome(made)).toEqual(
			yes === 200 ? { at: [receiving], state: 'done' } : { at: [giving], state: 'refused' },
		);
	}
});

test('a member is struck off and moved at once: one of both', async () => {
	for (let round = 0; round < 5; round += 1) {
		const made = await propose();
		await one(`/transfers/${made.id}/release`);
		const [moved, left] = await Promise.all([
			other(`/transfers/${made.id}/accept`),
			two(`/members/${made.member.id}/end`, { on: '2026-03-01', because: 'withdrew' }),
		]);
		expect(sorted([moved, left]), `${moved} ${left}`).toEqual([200, 409]);
		const { at } = await outcome(made);
		expect(at).toEqual(moved === 200 ? [receiving] : []);
	}
});

test('two propose to move one member at once: one proposal is under way', async () => {
	const member = await enter();
	const { code } = await founder.organisation.get({ id: receiving });
	const wish = { toCode: code };
	const statuses = await Promise.all([one, two].map((ask) => ask(`/members/${member.id}/transfer`, wish)));
	expect(sorted(statuses)).toEqual([200, 409]);
});

test('two appoint to one vacant post at once: one holds it, the other is told', async () => {
	for (let round = 0; round < 5; round += 1) {
		const post = await founder.post.create({
			organisationId: giving,
			kind: 'committee_member',
			title: unique('委员'),
			on: day,
		});
		const people = [await enter(), await enter()];
		const statuses = await Promise.all(
			[one, two].map((ask, at) => ask(`/posts/${post.id}/appoint`, { personId: people[at]?.personId, from: day })),
		);
		expect(sorted(statuses)).toEqual([200, 409]);
		const { rows } = await sql<{ person_id: string }>`SELECT person_id FROM tenure WHERE post_id = ${post.id}`.execute(
			db,
		);
		expect(rows.map((row) => row.person_id)).toEqual([people[statuses.indexOf(200)]?.personId]);
	}
});

test('one relieves and another appoints at once: the post is held by one, and both acts are in the log', async () => {
	const post = await founder.post.create({
		organisationId: giving,
		kind: 'committee_member',
		title: unique('委员'),
		on: day,
	});
	await founder.post.appoint({ id: post.id, personId: (await enter()).personId, from: day });
	const next = await enter();
	const [relieved, appointed] = await Promise.all([
		one(`/posts/${post.id}/relieve`, { on: '2026-03-01' }),
		two(`/posts/${post.id}/appoint`, { personId: next.personId, from: '2026-03-01' }),
	]);
	expect(relieved).toBe(200);
	expect([200, 409]).toContain(appointed);
	const { rows } = await sql`SELECT 1 FROM tenure WHERE post_id = ${post.id} AND upper_inf(valid)`.execute(db);
	expect(rows).toHaveLength(appointed === 200 ? 1 : 0);
	const entries = await sql`SELECT act FROM audit_entry WHERE subject_id = ${post.id} AND outcome = 'done'
		AND act IN ('organisation.post.relieve', 'organisation.post.appoint')`.execute(db);
	expect(entries.rows).toHaveLength(appointed === 200 ? 3 : 2);
});
