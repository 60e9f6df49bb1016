import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildAccount, createTestProduct } from '../../testing/index.ts';
import { buildLibrarian, buildReported, openedCase } from '../../testing/moderation.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).moderation;
const refusal = (code: string, data: object = {}) =>
	expect.objectContaining({ code, data: expect.objectContaining(data) });
const [first, second] = [await buildLibrarian(product), await buildLibrarian(product)];

/** A reported document of which a librarian brought the version that readers see. */
async function replaced(by: SignedIn) {
	const built = await buildReported(product);
	await sql`UPDATE document_version SET uploader_id = ${by.accountId} FROM document
		WHERE document.id = document_id AND document.number = ${built.document.number}`.execute(db);
	return built;
}

test('whoever brought a version that was reported neither decides nor hears of it', async () => {
	const { report, document } = await replaced(second);
	await report();
	const { id, edition } = await openedCase(product, first, document.number);
	expect((await as(second).case.list({ size: 100 })).items.map((item) => item.id)).not.toContain(id);
	await expect(as(second).case.get({ id })).rejects.toEqual(refusal('NOT_FOUND'));
	await expect(as(second).case.refuse({ id, edition, reason: '无误' })).rejects.toEqual(refusal('NOT_FOUND'));
	const waiting = async (by: SignedIn) => (await as(by).case.list({ size: 1 })).waiting;
	expect((await waiting(first)) - (await waiting(second))).toBe(1);
	await sql`UPDATE document_version SET uploader_id = NULL FROM document
		WHERE document.id = document_id AND document.number = ${document.number}`.execute(db);
	await expect(as(second).case.get({ id })).rejects.toEqual(refusal('NOT_FOUND'));
	await as(first).case.refuse({ id, edition, reason: '无误' });
});

test('whoever brought the version that readers see does not report it, and others do', async () => {
	const { report, document } = await replaced(second);
	expect(await as(second).report.state({ number: document.number })).toEqual({ reportable: false, mine: null });
	await expect(report(second)).rejects.toEqual(refusal('REPORT_NOT_TAKEN', { fault: 'own' }));
	await report(first);
});

test('whoever brought a version is told of no case about it, nor of the appeal', async () => {
	const founder = await buildAccount(db, { administrator: true });
	const { report, document, uploader } = await replaced(founder);
	await report();
	const { id, edition } = await openedCase(product, first, document.number);
	await as(first).case.uphold({ id, edition, measure: 'frozen', reason: '不符' });
	await as(uploader).own.appeal({ id, words: '请再看' });
	expect((await product.clientAs(founder).notices.notice.list({})).items).toEqual([]);
});

test('whoever took his report back does not decide the case it was in', async () => {
	const { report, document } = await buildReported(product);
	const mine = await report(second);
	await report();
	await as(second).report.withdraw({ id: mine.id });
	const { id, edition } = await openedCase(product, first, document.number);
	expect(await as(second).case.get({ id })).toMatchObject({ reports: 1, acts: [], hindrance: 'reporter' });
	await expect(as(second).case.refuse({ id, edition, reason: '无误' })).rejects.toEqual(
		refusal('OWN_WORK', { fault: 'reporter' }),
	);
	await as(first).case.refuse({ id, edition, reason: '无误' });
});

test('whoever wrote what was taken over may report it, and neither decides nor hears of it', async () => {
	const { report, document } = await buildReported(product);
	await sql`INSERT INTO document_version_author (document_id, version, account_id)
		VALUES (${document.id}, 1, ${second.accountId})`.execute(db);
	await report(await buildAccount(db));
	const { id } = await openedCase(product, first, document.number);
	await expect(as(second).case.get({ id })).rejects.toEqual(refusal('NOT_FOUND'));
	await report(second, { kind: 'infringing' });
	expect((await as(second).report.mine({})).items[0]).toMatchObject({ standing: 'waiting', kind: 'infringing' });
});
