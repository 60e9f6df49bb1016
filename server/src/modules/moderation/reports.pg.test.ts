import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { buildAccount, buildDocument, createTestProduct } from '../../testing/index.ts';
import { buildLibrarian, buildReported, openedCase } from '../../testing/moderation.ts';
import { locked } from '../../testing/pause.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).moderation;
const refusal = (code: string, data: object = {}) =>
	expect.objectContaining({ code, data: expect.objectContaining(data) });
const first = await buildLibrarian(product);
const opened = () => openedCase(product, first, document.number);

let { uploader, reporter, document, report, category } = await buildReported(product);
beforeEach(async () => {
	({ uploader, reporter, document, report, category } = await buildReported(product));
});

test('whoever reports has one report of a document that waits, however often the form is sent', async () => {
	const key = randomUUID();
	const [one, other] = [await report(reporter, { key }), await report(reporter, { key })];
	expect(one).toEqual(other);
	await expect(report()).rejects.toEqual(refusal('REPORT_NOT_TAKEN', { fault: 'waiting' }));
	expect(await as(reporter).report.state({ number: document.number })).toMatchObject({
		reportable: false,
		mine: { id: one.id, standing: 'waiting' },
	});
});

test('whoever reports takes it back until somebody acts, and with the last one the case is over', async () => {
	const { id } = await report();
	const found = await opened();
	expect(await as(reporter).report.withdraw({ id })).toMatchObject({ standing: 'withdrawn' });
	expect(await as(reporter).report.withdraw({ id })).toMatchObject({ standing: 'withdrawn' });
	expect(await as(first).case.get({ id: found.id })).toMatchObject({ state: 'dropped', reports: 0, acts: [] });
	const { id: next } = await report();
	const { id: caseId, edition } = await opened();
	await as(first).case.freeze({ id: caseId, edition });
	await expect(as(reporter).report.withdraw({ id: next })).rejects.toEqual(refusal('CASE_MOVED_ON'));
	await expect(as(uploader).report.withdraw({ id: next })).rejects.toEqual(refusal('NOT_FOUND'));
});

test('whoever reports sees the document, has not uploaded it, and names pages and evidence that are there for him', async () => {
	await expect(report(uploader)).rejects.toEqual(refusal('REPORT_NOT_TAKEN', { fault: 'own' }));
	const unsigned = { number: document.number, kind: 'other', words: '有误', key: randomUUID() } as const;
	await expect(as(null).report.make(unsigned)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	expect(await as(null).report.state({ number: document.number })).toEqual({ reportable: false, mine: null });
	await expect(report(reporter, { pages: [3] })).rejects.toEqual(refusal('INVALID', { field: 'pages' }));
	await expect(report(reporter, { words: ' \r\n ' })).rejects.toEqual(refusal('INVALID', { field: 'words' }));
	await expect(report(reporter, { kind: 'boring' as 'other' })).rejects.toEqual(refusal('INVALID', { field: 'kind' }));
	const secret = await buildDocument(product, { uploader, category, visibility: 'named' });
	await expect(report(reporter, { number: secret.number })).rejects.toEqual(refusal('NOT_FOUND'));
	for (const evidence of [secret.number, 9_999_999])
		await expect(report(reporter, { evidence })).rejects.toEqual(refusal('INVALID', { field: 'evidence' }));
	const original = await buildDocument(product, { uploader: reporter, category });
	await report(reporter, { evidence: original.number });
	expect((await opened()).all).toMatchObject([{ evidence: { number: original.number, title: original.title } }]);
});

test('whoever reports does it so often a day and no more', async () => {
	await report();
	await sql`INSERT INTO moderation_report (case_id, reporter_id, kind, words, version, title, key, made_at, withdrawn_at)
		SELECT case_id, reporter_id, kind, words, version, title, gen_random_uuid(), made_at, made_at
		FROM moderation_report, generate_series(1, 19) WHERE reporter_id = ${reporter.accountId}`.execute(db);
	const other = await buildDocument(product, { uploader, category });
	await expect(report(reporter, { number: other.number })).rejects.toEqual(refusal('TOO_MANY_REQUESTS'));
});

test('whoever reports is named to nobody: not to the uploader, and to those who decide by half', async () => {
	await report();
	const found = await opened();
	const { id, edition } = found;
	await as(first).case.uphold({ id, edition, measure: 'frozen', reason: '不符' });
	expect(JSON.stringify(await as(first).case.get({ id }))).not.toContain(reporter.userName);
	const told = [await as(uploader).own.list({}), await product.clientAs(uploader).notices.notice.list({})];
	expect(JSON.stringify(told)).not.toContain(reporter.userName);
	expect(JSON.stringify(told)).not.toContain('第二页的数字');
});

test('a report that comes while the last one is taken back opens a case of its own, and is told of', async () => {
	const { id } = await report();
	const { id: caseId } = await opened();
	const founder = await buildAccount(db, { administrator: true });
	const other = await buildAccount(db);
	// Both wait for the case, the one that takes back before the one that reports.
	const { taken, made } = await db.transaction().execute(async (tx) => {
		await sql`SELECT 1 FROM moderation_case WHERE id = ${caseId} FOR UPDATE`.execute(tx);
		const withdrawing = as(reporter).report.withdraw({ id });
		await locked(db, 1);
		const reporting = report(other);
		await locked(db, 2);
		return { taken: withdrawing, made: reporting };
	});
	expect(await taken).toMatchObject({ standing: 'withdrawn' });
	await made;
	expect(await as(first).case.get({ id: caseId })).toMatchObject({ state: 'dropped', reports: 0 });
	const now = await opened();
	expect(now).toMatchObject({ state: 'open', reports: 1 });
	expect(now.id).not.toBe(caseId);
	expect((await product.clientAs(founder).notices.notice.list({})).items).toMatchObject([
		{ kind: 'moderation.case_opened', link: `/desk/moderation/${now.id}` },
	]);
});
