import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transact } from '../../platform/db/index.ts';
import {
	buildAccount,
	buildFounder,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	unique,
} from '../../testing/index.ts';
import { buildRoster, csvOf, idNumber } from '../../testing/roster.ts';
import { tell } from '../notices/index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: Parameters<typeof product.clientAs>[0]) => product.clientAs(caller).organisation;
const founder = as(await buildFounder(db));
const county = await buildOrganisation(product, { parent: null, on: '2019-01-01' });
const branch = await buildOrganisation(product, { parent: county, on: '2019-01-01' });
const other = await buildOrganisation(product, { parent: county, on: '2019-01-01' });
const clerk = as(await buildHolder(db, { role: 'department_clerk', at: county }));
const secretary = as(await buildHolder(db, { role: 'secretary', at: branch }));
const viewer = as(await buildHolder(db, { role: 'viewer', at: county }));
const neighbour = as(await buildHolder(db, { role: 'secretary', at: other }));
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const reason = '本人申请';
const enter = (wish: object = {}) =>
	founder.member.add({ organisationId: branch, name: unique('江一苇'), state: 'full', from: '2020-01-01', ...wish });
const logged = async (personId: string) =>
	(
		await sql<{
			act: string;
			text: string;
		}>`SELECT act, e::text AS text FROM audit_entry e WHERE subject_id = ${personId}`.execute(db)
	).rows;

test('all that is held about a person is given out whole, and the log says to whom and why', async () => {
	const member = await enter({ phone: '13800001234', occupation: '教师' });
	const post = await founder.post.create({
		organisationId: branch,
		kind: 'secretary',
		title: '书记',
		on: '2020-01-01',
	});
	await founder.post.appoint({ id: post.id, personId: member.personId, from: '2020-02-01' });
	const { code } = await founder.organisation.get({ id: other });
	await founder.transfer.propose({ memberId: member.id, toCode: code, reason: '工作调动' });
	const account = await buildHolder(db, { role: 'viewer', at: branch });
	await sql`UPDATE account SET person_id = ${member.personId} WHERE id = ${account.accountId}`.execute(db);
	const data = await secretary.person.export({ id: member.personId, reason });
	expect(data).toMatchObject({
		person: { name: member.name, phone: '13800001234', idNumber: null, erasedOn: null },
		memberships: [{ id: member.id, occupation: '教师', organisation: { id: branch } }],
		posts: [{ title: '书记', until: null }],
		transfers: [{ to: { id: other }, reason: '工作调动', state: 'proposed' }],
		accounts: [{ userName: account.userName, grants: [{ role: 'viewer' }] }],
		own: null,
		log: { by: [] },
	});
	expect(data.log.about.map(({ act, count }) => [act, count])).toEqual([
		['organisation.member.add', 1],
		['organisation.transfer.propose', 1],
	]);
	const [entry] = await logged(member.personId);
	expect(entry).toMatchObject({ act: 'organisation.person.export' });
	expect(entry?.text).toContain(reason);
	expect(entry?.text).not.toContain('13800001234');
	await transact(db, (tx) =>
		tell({ tx, now: new Date() }, account.accountId, {
			kind: 'moderation.report_frozen',
			parameters: { title: '总结' },
			link: '/desk/reports',
		}),
	);
	const his = await as(account).person.export({ id: member.personId, reason });
	expect(his.person.phone).toBe('13800001234');
	expect(his.own).toMatchObject([
		{ what: 'notices', entries: [{ kind: 'moderation.report_frozen', title: '总结', readAt: null }] },
		{ what: 'reports', entries: [] },
		{ what: 'appeals', entries: [] },
	]);
});

test('only who may see sealed fields there gets it', async () => {
	const { personId: id } = await enter();
	await expect(viewer.person.export({ id, reason })).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(neighbour.person.export({ id, reason })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(as(null).person.export({ id, reason })).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	await expect(secretary.person.export({ id, reason: '' })).rejects.toThrow(refusal('INVALID', { field: 'reason' }));
	expect((await viewer.person.get({ id })).permissions).toEqual([]);
	expect((await secretary.person.get({ id })).permissions).toEqual(['person.reveal', 'member.change']);
});

test('whoever left long ago is erased, and the history of the tree still counts him', async () => {
	const member = await enter({ phone: '13800001234', occupation: '教师', ethnicity: '汉族' });
	await founder.member.end({ id: member.id, on: '2021-01-01', because: 'withdrew' });
	const counts = async () => {
		const past = await founder.organisation.past({ id: branch, on: '2020-06-01' });
		return past.map((node) => node.members);
	};
	const before = await counts();
	const id = member.personId;
	await expect(secretary.person.erase({ id, reason })).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(as(null).person.erase({ id, reason })).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	await expect(clerk.person.erase({ id, reason: '' })).rejects.toThrow(refusal('INVALID'));
	expect(await clerk.person.erase({ id, reason })).toMatchObject({ id });
	expect(await clerk.person.get({ id })).toMatchObject({
		name: '***',
		ethnicity: null,
		maskedPhone: null,
		erasedOn: expect.any(String),
		memberships: [{ occupation: null, from: '2020-01-01', until: '2021-01-01' }],
	});
	const { rows } = await sql<{
		text: string;
	}>`SELECT p::text || m::text AS text FROM person p JOIN member m ON m.person_id = p.id
		WHERE p.id = ${id}`.execute(db);
	for (const trace of [member.name, '教师', '汉族', '138*']) expect(rows[0]?.text).not.toContain(trace);
	expect((await founder.member.list({ query: member.name, ended: true })).items).toEqual([]);
	expect(await counts()).toEqual(before);
	await expect(clerk.person.erase({ id, reason })).rejects.toThrow(refusal('NOT_ERASED'));
});

test('what else knew him by name knows him no more: rosters that were sent, invitations, the account that was his', async () => {
	const member = await enter({ phone: '13800001234', idNumber: idNumber(77) });
	const id = member.personId;
	const roster = await buildRoster(product, await buildFounder(db), {
		at: branch,
		content: csvOf([
			['姓名', '身份证号', '手机号', '职业'],
			[member.name, idNumber(77), '13800001234', '教师'],
		]),
	});
	const { identity } = product.clientAs(await buildFounder(db));
	const { token } = await identity.invitation.make({ name: member.name, personId: id });
	const userName = unique('jiang');
	await product.clientAs(null).identity.link.accept({ token, userName, password: 'Plateau9-Willows' });
	const found = (await identity.account.list({ query: userName })).items[0];
	await identity.account.setPerson({ id: found?.id ?? '', personId: null });
	await founder.member.end({ id: member.id, on: '2021-01-01', because: 'withdrew' });
	await clerk.person.erase({ id, reason });
	const { rows } = await sql<{ text: string }>`SELECT r::text AS text FROM roster_row r WHERE batch_id = ${roster}
		UNION ALL SELECT l::text FROM account_link l UNION ALL SELECT a::text FROM account a
		UNION ALL SELECT e::text FROM audit_entry e`.execute(db);
	const kept = rows.map(({ text }) => text).join('\n');
	for (const trace of [member.name, '教师', '138*', idNumber(77).slice(-4)])
		expect(kept.includes(trace), trace).toBe(false);
});

test('whoever is there, left lately, or has an account is not erased', async () => {
	const member = await enter();
	const id = member.personId;
	await expect(clerk.person.erase({ id, reason })).rejects.toMatchObject({ data: { fault: 'present' } });
	await founder.member.end({ id: member.id, on: '2026-10-01', because: 'withdrew' });
	await expect(clerk.person.erase({ id, reason })).rejects.toMatchObject({ data: { fault: 'early' } });
	const gone = await enter();
	await founder.member.end({ id: gone.id, on: '2021-01-01', because: 'withdrew' });
	const { accountId } = await buildAccount(db);
	await sql`UPDATE account SET person_id = ${gone.personId} WHERE id = ${accountId}`.execute(db);
	await expect(clerk.person.erase({ id: gone.personId, reason })).rejects.toMatchObject({ data: { fault: 'account' } });
});
