import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createTestProduct, unique } from '../../testing/index.ts';
import { buildLibrarian } from '../../testing/moderation.ts';
import { buildReviews } from '../../testing/review.ts';

const product = await createTestProduct();
const { db } = product;
const { uploader, reader, first, second, open, reviewed, as, own, add, replace, approve, giveBack, shown } =
	await buildReviews(product);
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });

const rename = (number: number, title: string, by = uploader) => as(by).document.edit({ number, title });
const titleOf = async (number: number) => (await as(null).document.get({ number })).title;
const queue = async (by = first) =>
	(await as(by).renaming.list({ size: 100 })).items.map(({ number, wanted }) => [number, wanted]);
/** A document that a reviewer let pass, with another title asked for. */
async function asked() {
	const number = await add();
	await approve(number);
	const [title, wanted] = [await titleOf(number), unique('改后的题名')];
	await rename(number, wanted);
	return { number, title, wanted };
}

test('a title changed after approval waits, and readers see the old one until a reviewer has passed it', async () => {
	const { number, title, wanted } = await asked();
	expect(await titleOf(number)).toBe(title);
	expect(await own(number)).toMatchObject({ title, renaming: { title: wanted, state: 'waiting', reason: null } });
	expect(await as(reader).document.get({ number })).toMatchObject({ title, renaming: null });
	expect((await as(first).renaming.list({ size: 100 })).items.find((item) => item.number === number)).toMatchObject({
		title,
		wanted,
		breadcrumb: [{ id: reviewed.id }],
	});
	expect(await as(first).renaming.approve({ number, title: wanted })).toEqual({ number });
	expect(await titleOf(number)).toBe(wanted);
	expect(await own(number)).toMatchObject({ renaming: null });
	expect((await queue()).map(([of]) => of)).not.toContain(number);
	const { items } = await product.clientAs(uploader).notices.notice.list({});
	expect(items[0]).toMatchObject({ kind: 'review.renamed', parameters: { title: wanted } });
	const { rows } = await sql`SELECT act, details FROM audit_entry WHERE subject_id = ${String(number)}
		AND (act = 'library.document.edit' OR act LIKE 'library.renaming%') ORDER BY id`.execute(db);
	expect(rows).toEqual([
		{ act: 'library.document.edit', details: { title: 'waits' } },
		{ act: 'library.renaming.approve', details: null },
	]);
});

test('it is given back with a reason, asked for anew, or no longer', async () => {
	const { number, title, wanted } = await asked();
	await as(first).renaming.return({ number, title: wanted, reason: '与正文不符' });
	expect(await own(number)).toMatchObject({ title, renaming: { state: 'returned', reason: '与正文不符' } });
	const better = unique('再改的题名');
	await rename(number, better);
	expect(await queue()).toContainEqual([number, better]);
	await rename(number, title);
	expect(await own(number)).toMatchObject({ title, renaming: null });
	expect((await queue()).map(([of]) => of)).not.toContain(number);
});

test('a title that is sent again unchanged disturbs nothing', async () => {
	const { number, title, wanted } = await asked();
	const { renaming } = as(first);
	const since = async () => (await renaming.list({ size: 100 })).items.find((item) => item.number === number)?.askedAt;
	const before = await since();
	await as(uploader).document.edit({ number, title: wanted, visibility: 'signed_in' });
	expect([before, await since()]).toEqual([expect.anything(), before]);
	await renaming.return({ number, title: wanted, reason: '与正文不符' });
	await as(uploader).document.edit({ number, title, visibility: 'public' });
	expect(await own(number)).toMatchObject({ title, renaming: { state: 'returned', reason: '与正文不符' } });
	await renaming.reopen({ number, title: wanted });
	await renaming.approve({ number, title: wanted });
	await as(uploader).document.edit({ number, title: wanted, visibility: 'signed_in' });
	await renaming.reopen({ number, title: wanted });
	expect((await as(uploader).document.get({ number })).title).toBe(title);
});

test('a decision is taken back, as long as nothing came after it', async () => {
	const { number, title, wanted } = await asked();
	const { renaming } = as(first);
	await renaming.approve({ number, title: wanted });
	await renaming.reopen({ number, title: wanted });
	expect([await titleOf(number), await queue()]).toEqual([title, expect.arrayContaining([[number, wanted]])]);
	await renaming.return({ number, title: wanted, reason: '不妥' });
	await renaming.reopen({ number, title: wanted });
	await renaming.approve({ number, title: wanted });
	await rename(number, unique('又一个题名'));
	await expect(renaming.reopen({ number, title: wanted })).rejects.toThrow(refusal('CONFLICT'));
	expect(await titleOf(number)).toBe(wanted);
});

test('nobody passes his own, and a reviewer whose work it is not changes a title at once', async () => {
	const number = await add(reviewed, first);
	await approve(number, 1, second);
	const before = await titleOf(number);
	const wanted = unique('自己改的题名');
	await rename(number, wanted, first);
	expect(await titleOf(number)).toBe(before);
	expect([await queue(first), await queue(second)]).toEqual([
		expect.not.arrayContaining([[number, wanted]]),
		expect.arrayContaining([[number, wanted]]),
	]);
	await expect(as(first).renaming.approve({ number, title: wanted })).rejects.toThrow(refusal('OWN_WORK'));
	const right = unique('改正的题名');
	await rename(number, right, second);
	expect([await titleOf(number), await own(number, first)]).toEqual([
		right,
		expect.objectContaining({ renaming: null }),
	]);
});

test('it waits for no one where nobody has passed the document', async () => {
	const [waiting, free, moved] = [await add(), await add(open), await add(open)];
	for (const number of [waiting, free]) {
		const title = unique('题名');
		await rename(number, title);
		expect(await own(number)).toMatchObject({ title, renaming: null, titleWaits: false });
	}
	// What is held back with the same change is reviewed with its title.
	const title = unique('题名');
	await as(uploader).document.edit({ number: moved, title, categoryId: reviewed.id });
	expect(await own(moved)).toMatchObject({ title, state: 'in_review', renaming: null });
});

test('no way round a reviewer leads through a category that asks for none', async () => {
	const number = await add();
	await approve(number);
	const [title, wanted] = [await titleOf(number), unique('绕开的题名')];
	await as(uploader).document.edit({ number, title: wanted, categoryId: open.id });
	expect([await titleOf(number), await queue()]).toEqual([title, expect.arrayContaining([[number, wanted]])]);
	expect(await own(number)).toMatchObject({ breadcrumb: [{ id: open.id }], titleWaits: true });
	expect(await as(reader).document.get({ number })).toMatchObject({ titleWaits: false });
	await as(uploader).document.edit({ number, categoryId: reviewed.id });
	expect(await titleOf(number)).toBe(title);
	expect(await own(number)).toMatchObject({ title, renaming: { title: wanted, state: 'waiting' } });
});

test('a newer version and another title are decided about apart', async () => {
	const { number, title, wanted } = await asked();
	await replace(number);
	await as(first).renaming.approve({ number, title: wanted });
	expect([await titleOf(number), await shown(number)]).toEqual([wanted, 1]);
	await giveBack(number, 2);
	expect(await titleOf(number)).not.toBe(title);
});

test('what readers do not see waits unseen, and two deciders are told apart', async () => {
	const { number, wanted } = await asked();
	const wish = { number, title: wanted };
	await as(uploader).document.withdraw({ number });
	expect((await queue()).map(([of]) => of)).not.toContain(number);
	await expect(as(first).renaming.approve(wish)).rejects.toThrow(refusal('CONFLICT'));
	await as(uploader).document.republish({ number });
	await expect(as(first).renaming.approve({ ...wish, title: unique('别的') })).rejects.toThrow(refusal('CONFLICT'));
	const both = await Promise.allSettled([
		as(first).renaming.approve(wish),
		as(second).renaming.return({ ...wish, reason: '不妥' }),
	]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test.each([
	['nobody', () => null, 'SIGN_IN_REQUIRED'],
	['a reader', () => reader, 'FORBIDDEN'],
	['the uploader', () => uploader, 'FORBIDDEN'],
])('%s decides nothing', async (_who, who, code) => {
	const { number, wanted: title } = await asked();
	const { renaming } = as(who());
	await expect(renaming.list({})).rejects.toThrow(refusal(code));
	await expect(renaming.approve({ number, title })).rejects.toThrow(refusal(code));
	await expect(renaming.return({ number, title, reason: '不妥' })).rejects.toThrow(refusal(code));
	await expect(renaming.reopen({ number, title })).rejects.toThrow(refusal(code));
});

test('of a frozen document no title is decided about, and none is given back without a reason', async () => {
	const { number, wanted: title } = await asked();
	await sql`UPDATE document SET frozen_at = now() WHERE number = ${number}`.execute(db);
	const by = await buildLibrarian(product);
	expect((await queue(by)).map(([of]) => of)).not.toContain(number);
	await expect(as(by).renaming.approve({ number, title })).rejects.toThrow(refusal('DOCUMENT_FROZEN'));
	await expect(as(by).renaming.return({ number, title, reason: ' ' })).rejects.toThrow(refusal('INVALID'));
});
