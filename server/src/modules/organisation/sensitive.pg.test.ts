import { mostRevealsAnHour } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildHolder, buildOrganisation, createTestProduct, unique } from '../../testing/index.ts';
import { columnOf } from './store/index.ts';

const product = await createTestProduct();
const { db, secrets } = product;
const as = (caller: Parameters<typeof product.clientAs>[0]) => product.clientAs(caller).organisation;
const county = await buildOrganisation(product, { parent: null });
const [branch, other] = [
	await buildOrganisation(product, { parent: county }),
	await buildOrganisation(product, { parent: county }),
];
const keeper = await buildHolder(db, { role: 'secretary', at: branch });
const secretary = as(keeper);
const neighbour = as(await buildHolder(db, { role: 'secretary', at: other }));
const viewer = as(await buildHolder(db, { role: 'viewer', at: county }));
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const reason = '核对转接介绍信';

/** ID numbers of an area that belongs to nobody, each by the standard's own formula. */
let order = 100;
function newIdNumber(): string {
	order += 2;
	const body = `99000019900101${order}`;
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	return body + '10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11];
}
const phone = '138 0000 1234';
const enter = (wish: object = {}) =>
	secretary.member.add({ organisationId: branch, name: unique('江一苇'), state: 'full', from: '2026-02-01', ...wish });
const blank = { sex: null, bornOn: null, ethnicity: null, education: null, joinedOn: null, confirmedOn: null };
const logged = async (personId: string) =>
	(
		await sql<{ act: string; outcome: string; capacity: string; details: object; text: string }>`SELECT act, outcome,
			capacity_role AS capacity, details, e::text AS text FROM audit_entry e
			WHERE subject_id = ${personId} ORDER BY id`.execute(db)
	).rows;

test('an ID number and a phone are sealed in the database, shown as masks, and whole only when asked for', async () => {
	const idNumber = newIdNumber();
	const member = await enter({ idNumber: idNumber.toLowerCase(), phone });
	const masks = { maskedIdNumber: `9900**********${idNumber.slice(-4)}`, maskedPhone: '138****1234' };
	expect(member).toMatchObject({ ...masks, sex: 'female' });
	expect((await viewer.member.list({ query: member.name })).items).toMatchObject([masks]);
	expect(await viewer.person.get({ id: member.personId })).toMatchObject({ ...masks, bornOn: '1990-01-01' });
	const { rows } = await sql<{
		text: string;
	}>`SELECT p::text AS text FROM person p WHERE id = ${member.personId}`.execute(db);
	for (const value of [idNumber, idNumber.slice(4, 14), '13800001234']) expect(rows[0]?.text).not.toContain(value);

	const id = member.personId;
	expect(await secretary.person.reveal({ id, field: 'idNumber', reason })).toEqual({ value: idNumber });
	expect(await secretary.person.reveal({ id, field: 'phone', reason })).toEqual({ value: '13800001234' });
	await expect(viewer.person.reveal({ id, field: 'phone', reason })).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(neighbour.person.reveal({ id, field: 'phone', reason })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(as(null).person.reveal({ id, field: 'phone', reason })).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	const entries = await logged(id);
	expect(entries.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'refused', 'refused']);
	expect(entries[0]).toMatchObject({
		act: 'organisation.person.reveal',
		capacity: 'secretary',
		details: { field: 'idNumber', reason },
	});
	for (const { text } of entries) for (const value of [idNumber, '13800001234']) expect(text).not.toContain(value);
});

test('what is no ID number or phone is refused with the field and why', async () => {
	const idNumber = newIdNumber();
	const wrong = `${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? '2' : '1'}`;
	for (const [told, data] of [
		[{ idNumber: wrong }, { field: 'idNumber', reason: 'check' }],
		[{ idNumber: '990000900101003' }, { field: 'idNumber', reason: 'length' }],
		[{ phone: '12345' }, { field: 'phone', reason: 'form' }],
	] as const)
		await expect(enter(told)).rejects.toThrow(refusal('INVALID', data));
});

test('an ID number that somebody has is refused without a word of whom, also when two enter it at once', async () => {
	const idNumber = newIdNumber();
	const first = await enter({ idNumber });
	const refused = await neighbour.member
		.add({ organisationId: other, name: '某', state: 'full', from: '2026-02-01', idNumber })
		.catch((error: { code: string; data: object }) => ({ code: error.code, data: error.data }));
	expect(refused).toEqual({ code: 'ID_NUMBER_TAKEN', data: {} });
	const second = await enter();
	const edit = { ...blank, id: second.id, name: second.name, occupation: null, idNumber };
	await expect(secretary.member.edit(edit)).rejects.toThrow(refusal('ID_NUMBER_TAKEN'));
	await expect(secretary.member.edit({ ...edit, id: first.id, name: first.name, idNumber })).resolves.toBeDefined();
	const again = newIdNumber();
	const both = await Promise.allSettled([enter({ idNumber: again }), enter({ idNumber: again })]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'ID_NUMBER_TAKEN' } });
});

test('a correction leaves what is not told, takes away what is told to be none, and the log names the fields only', async () => {
	const member = await enter({ idNumber: newIdNumber(), phone });
	const { id, name, personId } = member;
	const kept = { ...blank, id, name, sex: 'female' as const, bornOn: '1990-01-01', occupation: '教师' };
	expect(await secretary.member.edit(kept)).toMatchObject({
		maskedIdNumber: member.maskedIdNumber,
		maskedPhone: member.maskedPhone,
	});
	expect(await secretary.member.edit({ ...kept, phone: '0551-62345678' })).toMatchObject({
		maskedPhone: '055****5678',
	});
	expect(await secretary.member.edit({ ...kept, phone: null })).toMatchObject({ maskedPhone: null });
	await expect(secretary.person.reveal({ id: personId, field: 'phone', reason })).rejects.toThrow(refusal('CONFLICT'));
	const entries = (await logged(id)).filter(({ act }) => act === 'organisation.member.edit');
	expect(entries.map(({ details }) => details)).toEqual([
		{ corrected: ['occupation'] },
		{ corrected: ['phone'] },
		{ corrected: ['phone'] },
	]);
	expect(entries.map(({ text }) => text).join()).not.toContain('62345678');
});

test('a value that somebody moved to another row of the database does not open', async () => {
	const [one, two] = [await enter({ phone }), await enter({ phone: '13900005678' })];
	const column = sql.ref(`${columnOf.phone}_sealed`);
	await sql`UPDATE person SET ${column} = (SELECT ${column} FROM person WHERE id = ${one.personId})
		WHERE id = ${two.personId}`.execute(db);
	await expect(secretary.person.reveal({ id: two.personId, field: 'phone', reason })).rejects.toThrow(
		refusal('INTERNAL_SERVER_ERROR'),
	);
	const { rows } = await sql<{
		sealed: string;
	}>`SELECT ${column} AS sealed FROM person WHERE id = ${one.personId}`.execute(db);
	expect(() => secrets.open(rows[0]?.sealed ?? '', { table: 'person', column: 'phone', row: two.personId })).toThrow();
});

test('a reason is asked for, and holds no number', async () => {
	const { personId: id } = await enter({ phone });
	for (const bad of ['', ' ', '无', '查13800001234', '查 138-0000 1234'])
		await expect(secretary.person.reveal({ id, field: 'phone', reason: bad })).rejects.toThrow(
			refusal('INVALID', { field: 'reason' }),
		);
});

test('a person sees his own fields himself', async () => {
	const member = await enter({ phone });
	const { accountId, ...rest } = await buildHolder(db, { role: 'member', at: branch });
	await sql`UPDATE account SET person_id = ${member.personId} WHERE id = ${accountId}`.execute(db);
	const own = as({ ...rest, accountId });
	expect(await own.person.reveal({ id: member.personId, field: 'phone', reason })).toEqual({ value: '13800001234' });
	expect(await logged(member.personId)).toMatchObject([{ capacity: 'self' }]);
});

test('so many fields an hour are shown to one account, and no more', async () => {
	const { personId: id } = await enter({ phone });
	const curious = as(await buildHolder(db, { role: 'secretary', at: branch }));
	const all = await Promise.allSettled(
		Array.from({ length: mostRevealsAnHour + 5 }, () => curious.person.reveal({ id, field: 'phone', reason })),
	);
	const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
	expect(refused).toEqual(Array(5).fill('TOO_MANY_REQUESTS'));
	await expect(secretary.person.reveal({ id, field: 'phone', reason })).resolves.toBeDefined();
});
