import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildHolder,
	buildOrganisation,
	createTestProduct,
} from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn) => product.clientAs(caller).reading.note;
const refusal = (code: string, data: object = {}) => expect.objectContaining({ code, data });
const [uploader, category] = [await buildAccount(db), await buildCategory(db)];
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee' });
const elsewhere = await buildOrganisation(product, { parent: county, type: 'committee' });
const below = await buildHolder(db, { role: 'member', at: town });

const body = '要在支部会上念一遍';
let number = 0;
let documentId = '';
let author: SignedIn;
beforeEach(async () => {
	author = await buildHolder(db, { role: 'viewer', at: town });
	({ number, id: documentId } = await buildDocument(product, { uploader, category }));
});
const wish = (organisationId: number | null) => ({
	number,
	page: 1,
	colour: 'yellow' as const,
	body,
	key: randomUUID(),
	organisationId,
});
const seen = async (caller: SignedIn) => (await as(caller).onDocument({ number })).notes;

test('whoever left an organisation takes back what he wrote for it, and writes nothing for it any more', async () => {
	const { id } = await as(author).add(wish(town));
	const removed = await as(author).add(wish(town));
	await as(author).remove(removed);
	await sql`DELETE FROM account_grant WHERE account_id = ${author.accountId}`.execute(db);
	const noSeat = refusal('INVALID', { reason: 'no_seat' });
	await expect(as(author).change({ id, body: '改' })).rejects.toEqual(noSeat);
	await expect(as(author).change({ id, colour: 'red', organisationId: town })).rejects.toEqual(noSeat);
	await expect(as(author).restore(removed)).rejects.toEqual(noSeat);
	expect(await seen(below)).toMatchObject([{ id, body, colour: 'yellow' }]);
	await as(author).change({ id, body: '自己留着', organisationId: null });
	expect(await seen(below)).toEqual([]);
	expect(await seen(author)).toMatchObject([{ id, body: '自己留着' }]);
});

test('what is shared is not written or brought back on a document that its writer no longer sees, but taken back', async () => {
	const [one, other] = [await as(author).add(wish(town)), await as(author).add(wish(null))];
	const removed = await as(author).add(wish(town));
	await as(author).remove(removed);
	await sql`UPDATE document SET visibility = 'organisation', organisation_id = ${elsewhere} WHERE id = ${documentId}`.execute(
		db,
	);
	await expect(as(author).change({ ...one, body: '改' })).rejects.toEqual(refusal('NOT_FOUND'));
	await expect(as(author).change({ ...other, organisationId: town })).rejects.toEqual(refusal('NOT_FOUND'));
	await expect(as(author).restore(removed)).rejects.toEqual(refusal('NOT_FOUND'));
	await as(author).change({ id: one.id, organisationId: null });
	await as(author).remove({ id: one.id });
});

test('the log tells of acts on what others see, each once, and of nothing else', async () => {
	const form = wish(town);
	const { id } = await as(author).add(form);
	await as(author).add(form);
	await as(author).change({ id, body: '改' });
	for (let time = 0; time < 2; time += 1) await as(author).remove({ id });
	for (let time = 0; time < 2; time += 1) await as(author).restore({ id });
	await as(author).change({ id, organisationId: null });
	await as(author).change({ id, body: '私下' });
	await as(author).change({ id, organisationId: town });
	const { rows } = await sql<{
		act: string;
		details: object | null;
	}>`SELECT act, organisation_id, details FROM audit_entry
		WHERE user_name = ${author.userName} AND subject_id = ${id} ORDER BY id`.execute(db);
	const entry = (act: string, details: object | null = null) => ({
		act: `reading.note.${act}`,
		organisation_id: town,
		details,
	});
	expect(rows).toEqual([
		entry('add', { sharedBefore: null, sharedNow: town }),
		entry('change'),
		entry('remove'),
		entry('restore'),
		entry('change', { sharedBefore: town, sharedNow: null }),
		entry('change', { sharedBefore: null, sharedNow: town }),
	]);
});
