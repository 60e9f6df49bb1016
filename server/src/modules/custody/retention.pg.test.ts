import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { kept } from '../../router.ts';
import {
	buildAccount,
	buildFounder,
	buildOrganisation,
	createTestProduct,
	signInAs,
	unique,
} from '../../testing/index.ts';
import { plantRoster } from '../../testing/roster.ts';
import { custodyHandlers } from './index.ts';
import { retentionCountJob, retentionJob } from './jobs.ts';

const product = await createTestProduct();
const { db, secrets, log } = product;
const founder = product.clientAs(await buildFounder(db)).organisation;
const manager = product.clientAs({ ...(await buildAccount(db)), permissions: ['retention.manage'] }).custody.retention;
const county = await buildOrganisation(product, { parent: null, on: '2019-01-01' });
const [branch, other] = [
	await buildOrganisation(product, { parent: county, on: '2019-01-01' }),
	await buildOrganisation(product, { parent: county, on: '2019-01-01' }),
];
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const run = () =>
	custodyHandlers(kept, { db, secrets, clock: () => new Date(), log })
		.find(({ definition }) => definition === retentionJob)
		?.handle({}, { last: false, signal: new AbortController().signal });
const count = () =>
	custodyHandlers(kept, { db, secrets, clock: () => new Date(), log })
		.find(({ definition }) => definition === retentionCountJob)
		?.handle({}, { last: false, signal: new AbortController().signal });
const due = async () => Object.fromEntries((await manager.list()).map((row) => [row.what, row.due]));
const enter = (wish: object = {}) =>
	founder.member.add({
		organisationId: branch,
		name: unique('江一苇'),
		state: 'full',
		from: '2019-01-01',
		phone: '13800001234',
		...wish,
	});

test('what is due is told first, then removed, and the log says how much', async () => {
	const account = await buildAccount(db);
	await signInAs(product, account);
	await signInAs(product, account);
	await sql`UPDATE session SET expires_at = now() - interval '2 days' WHERE id = (SELECT id FROM session LIMIT 1)`.execute(
		db,
	);
	await sql`INSERT INTO verification (id, identifier, value, expires_at) VALUES ('v', 'x', 'y', now() - interval '3 days')`.execute(
		db,
	);

	const [stays, left, lately] = [await enter(), await enter(), await enter()];
	await founder.member.end({ id: left.id, on: '2020-01-01', because: 'withdrew' });
	await founder.member.end({ id: lately.id, on: '2026-10-01', because: 'withdrew' });
	// Entered when he was still a member.
	await sql`UPDATE person SET created_at = '2019-01-01'`.execute(db);
	const { code } = await founder.organisation.get({ id: other });
	for (const wait of ['400 days', '10 days']) {
		const { id } = await founder.transfer.propose({ memberId: (await enter()).id, toCode: code, reason: '家庭原因' });
		await founder.transfer.refuse({ id });
		await sql`UPDATE member_transfer SET closed_at = now() - ${wait}::interval WHERE id = ${id}`.execute(db);
	}
	const wanted = {
		'identity.session': 1,
		'identity.verification': 1,
		'identity.sign_in_challenge': 0,
		'identity.account_link': 0,
		'organisation.former_member': 1,
		'organisation.transfer_reason': 1,
		'organisation.grant_reason': 0,
		'organisation.roster': 0,
		'notices.read': 0,
		'notices.told': 0,
		'search.opened_by_few': 0,
		'search.opened': 0,
		'moderation.case': 0,
		'reading.removed_folder': 0,
		'reading.removed_note': 0,
		'reading.position': 0,
		'sharing.link': 0,
		'sharing.opening': 0,
		'points.reward': 0,
	};
	// Whoever looks is told what was counted last, which is nothing so far.
	expect((await manager.list()).find(({ what }) => what === 'organisation.former_member')).toMatchObject({
		due: 0,
		countedAt: null,
	});
	await count();
	expect(await due()).toEqual(wanted);
	expect(await due()).toEqual(wanted);
	await run();
	expect(Object.values(await due()).every((count) => count === 0)).toBe(true);
	const masks = await Promise.all([stays, left, lately].map(({ personId }) => founder.person.get({ id: personId })));
	expect(masks.map(({ maskedPhone }) => maskedPhone)).toEqual(['138****1234', null, '138****1234']);
	const { rows } =
		await sql`SELECT subject_id, details FROM audit_entry WHERE act = 'custody.retention.remove' ORDER BY id`.execute(
			db,
		);
	expect(rows).toEqual([
		{ subject_id: 'identity.session', details: { removed: 1, days: 1 } },
		{ subject_id: 'identity.verification', details: { removed: 1, days: 1 } },
		{ subject_id: 'organisation.former_member', details: { removed: 1, days: 1095 } },
		{ subject_id: 'organisation.transfer_reason', details: { removed: 1, days: 365 } },
	]);
	expect(await sql`SELECT 1 FROM session`.execute(db).then((found) => found.rows.length)).toBe(1);
});

test('what is due is counted and removed in steps, over more people than one step looks at', async () => {
	await sql`INSERT INTO person (name, search, created_at, phone_sealed, phone_index, phone_mask)
		SELECT '江', '江', '2019-01-01', 'x', 'x', 'x' FROM generate_series(1, 4500)`.execute(db);
	await count();
	expect((await due())['organisation.former_member']).toBe(4500);
	await run();
	expect((await due())['organisation.former_member']).toBe(0);
	const { rows } = await sql`SELECT 1 FROM person WHERE phone_sealed = 'x'`.execute(db);
	expect(rows).toEqual([]);
});

test('an old roster goes some rows at a time, seen by nobody from the first on', async () => {
	const id = await plantRoster(product, await buildFounder(db), branch, 'applied');
	await sql`UPDATE roster_batch SET sent_at = now() - interval '300 days', settled_at = now() - interval '200 days'
		WHERE id = ${id}`.execute(db);
	await sql`INSERT INTO roster_row (batch_id, number, sheet, row, kind, place, name, search, person_id, fields, state)
			SELECT ${id}, 100 + n, 0, 100 + n, 'member', 0, '江', '江', uuidv7(), '{}', 'applied' FROM generate_series(1, 6000) AS n`.execute(
		db,
	);
	const rule = kept.retention.find(({ what }) => what === 'organisation.roster');
	const before = new Date(Date.now() - 184 * 86_400_000);
	const rows = async () =>
		(await sql<{ count: number }>`SELECT count(*) AS count FROM roster_row WHERE batch_id = ${id}`.execute(db)).rows[0]
			?.count;
	const all = (await rows()) ?? 0;
	expect(await rule?.remove(db, before, 1000, null)).toEqual({ count: 0, next: id });
	expect(await rows()).toBe(all - 5000);
	await expect(founder.roster.undo({ id })).rejects.toThrow(refusal('CONFLICT'));
	await run();
	const left = await sql`SELECT 1 FROM roster_batch WHERE id = ${id}`.execute(db);
	expect(left.rows).toEqual([]);
});

test('a period is set with its reason, not below what its rule allows', async () => {
	const set = { what: 'organisation.transfer_reason', days: 90, reason: '县委组织部规定' };
	expect(await manager.set(set)).toMatchObject({ ...set, usual: 365, least: 30 });
	expect((await manager.list()).find(({ what }) => what === set.what)).toMatchObject({ days: 90, reason: set.reason });
	await expect(manager.set({ ...set, days: 29 })).rejects.toThrow(refusal('INVALID', { field: 'days', least: 30 }));
	await expect(manager.set({ ...set, reason: '' })).rejects.toThrow(refusal('INVALID', { field: 'reason' }));
	await expect(manager.set({ ...set, what: 'organisation.nothing' })).rejects.toThrow(refusal('NOT_FOUND'));
});

test('nobody else sees or sets periods, or has anything removed', async () => {
	const set = { what: 'organisation.transfer_reason', days: 90, reason: '县委组织部规定' };
	for (const [caller, code] of [
		[await buildAccount(db), 'FORBIDDEN'],
		[null, 'SIGN_IN_REQUIRED'],
	] as const) {
		const { retention } = product.clientAs(caller).custody;
		await expect(retention.list()).rejects.toThrow(refusal(code));
		await expect(retention.set(set)).rejects.toThrow(refusal(code));
		await expect(retention.run()).rejects.toThrow(refusal(code));
		await expect(retention.count()).rejects.toThrow(refusal(code));
	}
	expect(await manager.run()).toEqual({ begun: true });
});
