import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildOrganisation,
	createTestProduct,
	unique,
} from '../../testing/index.ts';
import { buildRole } from '../../testing/subject.ts';

const product = await createTestProduct();
const { db } = product;
const town = await buildOrganisation(product, { parent: null });
const keeper = await buildRole(product, 'viewer', town);
const [reader, another] = [await buildAccount(db), await buildAccount(db)];

test('whoever names a reader is not told whether an account has the name', async () => {
	const { number } = await buildDocument(product, { uploader: keeper, category: await buildCategory(db) });
	const { edit, readers } = product.clientAs(keeper).library.document;
	const [there, never] = [reader.userName, unique('aaa-nobody')];
	const name = (userNames: string[]) => edit({ number, visibility: 'named', readers: { userNames, personIds: [] } });
	const asked = [];
	for (const one of [there, never]) asked.push([await name([one]), (await readers({ number })).accounts.length]);
	expect(asked[0]).toEqual(asked[1]);
	await name([there, never]);
	const listed = (await readers({ number })).accounts.map(({ userName }) => userName);
	expect(listed).toEqual([there, never].toSorted());
	// Nor is whoever takes the name later let in by it.
	const later = await buildAccount(db, { userName: never });
	await expect(product.clientAs(later).library.document.get({ number })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	expect(await product.clientAs(reader).library.document.get({ number })).toMatchObject({ number });
});

test('who was let in and who out stands in the log, and a list that is no longer asked for is forgotten', async () => {
	const { id, number } = await buildDocument(product, {
		uploader: keeper,
		category: await buildCategory(db),
	});
	const { edit } = product.clientAs(keeper).library.document;
	const name = (...userNames: string[]) => ({ visibility: 'named' as const, readers: { userNames, personIds: [] } });
	await edit({ number, ...name(reader.userName) });
	await edit({ number, ...name(another.userName) });
	await edit({ number, visibility: 'organisation', organisationId: town });
	const { rows } = await sql<{ details: object }>`SELECT details FROM audit_entry
		WHERE act = 'library.document.edit' AND subject_id = ${String(number)} ORDER BY id`.execute(db);
	const [one, other] = [`account ${reader.accountId}`, `account ${another.accountId}`];
	expect(rows.map(({ details }) => details)).toEqual([
		{ visibility: 'named', added: [one] },
		{ added: [other], removed: [one] },
		{ visibility: 'organisation', organisation: town, removed: [other] },
	]);
	const listed = () => sql`SELECT 1 FROM document_reader WHERE document_id = ${id}`.execute(db);
	expect((await listed()).rows).toEqual([]);
	await edit({ number, ...name(reader.userName) });
	expect((await listed()).rows).toHaveLength(1);
	await product.clientAs(keeper).library.document.recycle({ number });
	await product.clientAs(keeper).library.document.erase({ number });
	expect((await listed()).rows).toEqual([]);
});
