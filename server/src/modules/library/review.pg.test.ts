import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { perform } from '../../platform/http/index.ts';
import { buildAccount, buildCategory, buildRendition, createTestProduct, unique } from '../../testing/index.ts';
import { buildLibrarian } from '../../testing/moderation.ts';
import { buildReviews } from '../../testing/review.ts';
import { addDocument } from './add-document.ts';
import { addVersion } from './add-version.ts';
import { adoptVersion } from './adopt-version.ts';

const product = await createTestProduct();
const { db } = product;
const librarian = () => buildLibrarian(product);
const {
	uploader,
	reader,
	first,
	second,
	open,
	reviewed,
	as,
	own,
	file,
	add,
	replace,
	shown,
	look,
	approve,
	giveBack,
	reopen,
	queue,
} = await buildReviews(product);
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });

describe('a document in a reviewed category', () => {
	test('waits, is read by its uploader and reviewers alone, and is published by one of these', async () => {
		const number = await add();
		expect(await own(number)).toMatchObject({
			state: 'in_review',
			publishedAt: null,
			review: { version: 1, state: 'waiting' },
		});
		expect([await shown(number), await shown(number, reader)]).toEqual([null, null]);
		expect(await queue()).toContain(number);
		expect(await as(first).review.get({ number })).toMatchObject({ number, version: 1, replaces: false, returned: [] });
		expect(await as(first).document.pages({ number, version: 1 })).toHaveLength(1);
		expect(await approve(number)).toEqual({ number });
		expect(await own(number)).toMatchObject({ state: 'published', review: null });
		expect(await shown(number)).toBe(1);
		expect(await queue()).not.toContain(number);
	});

	test('is given back with a reason; a new version waits again', async () => {
		const number = await add();
		await giveBack(number);
		expect(await own(number)).toMatchObject({
			state: 'returned',
			review: { version: 1, state: 'returned', reason: '标题与正文不符' },
		});
		expect([await shown(number), (await queue()).includes(number)]).toEqual([null, false]);
		await replace(number);
		expect(await own(number)).toMatchObject({ state: 'in_review', version: 2, review: { version: 2, reason: null } });
		expect(await as(first).review.get({ number })).toMatchObject({
			version: 2,
			returned: [{ version: 1, reason: '标题与正文不符' }],
		});
		await approve(number, 2);
		expect(await shown(number)).toBe(2);
	});

	test('is shown in its approved version while a newer one waits or was given back', async () => {
		const number = await add();
		await approve(number);
		await replace(number);
		expect(await own(number)).toMatchObject({ state: 'published', version: 1, pendingVersion: 2 });
		expect(await as(first).review.get({ number })).toMatchObject({ version: 2, replaces: true });
		expect(await shown(number, reader)).toBe(1);
		await giveBack(number, 2);
		expect(await own(number)).toMatchObject({ state: 'published', version: 1, review: { state: 'returned' } });
		await replace(number);
		await approve(number, 3);
		expect(await shown(number)).toBe(3);
	});

	test('may be withdrawn while it waits, and stands where it stood when that is undone', async () => {
		const number = await add();
		await as(uploader).document.withdraw({ number });
		expect(await queue()).not.toContain(number);
		await expect(approve(number)).rejects.toThrow(refusal('CONFLICT'));
		await as(uploader).document.republish({ number });
		expect(await own(number)).toMatchObject({ state: 'in_review' });
		await giveBack(number);
		await as(uploader).document.withdraw({ number });
		await as(uploader).document.republish({ number });
		expect(await own(number)).toMatchObject({ state: 'returned' });
	});

	test('does not come round its reviewer by a withdrawal with a new version', async () => {
		const number = await add();
		await approve(number);
		await as(uploader).document.withdraw({ number });
		await replace(number);
		await as(uploader).document.republish({ number });
		expect(await shown(number)).toBe(1);
	});

	test('lies below the category that asks for it, as well', async () => {
		const below = await buildCategory(db, { parent: reviewed.id });
		expect(await own(await add(below))).toMatchObject({ state: 'in_review' });
	});

	test('waits once it is converted, and only its newest version waits', async () => {
		const wish = { ...(await file()), ...(await buildRendition(product, { state: 'queued' })) };
		const audience = { categoryId: reviewed.id, visibility: 'public' as const };
		const { number } = await perform(product.requestAs(uploader), addDocument, { ...wish, ...audience });
		expect(await own(number)).toMatchObject({ state: 'processing', review: null });
		await product.convert(wish.content);
		expect(await own(number)).toMatchObject({ state: 'in_review' });
		await replace(number);
		await expect(approve(number, 1)).rejects.toThrow(refusal('CONFLICT'));
		await approve(number, 2);
		expect(await shown(number)).toBe(2);
	});

	test('is left as it stands when its content is brought again elsewhere', async () => {
		const same = await file();
		const wish = { ...same, visibility: 'public' as const };
		const { number } = await perform(product.requestAs(uploader), addDocument, { ...wish, categoryId: reviewed.id });
		await giveBack(number);
		await perform(product.requestAs(uploader), addDocument, { ...wish, categoryId: open.id });
		expect(await own(number)).toMatchObject({ state: 'returned' });
	});
});

describe('a reviewer', () => {
	test.each([
		['nobody', null, 'SIGN_IN_REQUIRED'],
		['a reader', reader, 'FORBIDDEN'],
		['the uploader', uploader, 'FORBIDDEN'],
	])('is not %s', async (_who, caller, code) => {
		const number = await add();
		const { review } = as(caller);
		await expect(review.list({})).rejects.toThrow(refusal(code));
		await expect(review.get({ number })).rejects.toThrow(refusal(code));
		await expect(review.approve({ number, version: 1, seen: await look(number) })).rejects.toThrow(refusal(code));
		await expect(review.return({ number, version: 1, reason: '不妥' })).rejects.toThrow(refusal(code));
		await expect(review.reopen({ number, version: 1 })).rejects.toThrow(refusal(code));
	});

	test('passes neither his own document nor a version that he brought to another', async () => {
		const number = await add(reviewed, first);
		expect([(await queue(first)).includes(number), (await queue(second)).includes(number)]).toEqual([false, true]);
		await expect(approve(number)).rejects.toThrow(refusal('OWN_WORK'));
		await approve(number, 1, second);
		const others = await add();
		await approve(others);
		await replace(others, first);
		expect(await queue(first)).not.toContain(others);
		await expect(as(first).review.get({ number: others })).rejects.toThrow(refusal('NOT_FOUND'));
		await expect(approve(others, 2)).rejects.toThrow(refusal('OWN_WORK'));
		await approve(others, 2, second);
	});

	test('passes no text of his own that another made a version of somebody else’s document, nor one taken over twice', async () => {
		const adopt = (number: number, into: number) => perform(product.requestAs(second), adoptVersion, { number, into });
		const [mine, others, last, third] = [await add(open, first), await add(), await add(), await librarian()];
		await approve(others);
		await adopt(mine, others);
		for (const by of [first, second]) {
			expect(await queue(by)).not.toContain(others);
			await expect(as(by).review.get({ number: others })).rejects.toThrow(refusal('NOT_FOUND'));
			await expect(approve(others, 2, by)).rejects.toThrow(refusal('OWN_WORK'));
			await expect(giveBack(others, 2, by)).rejects.toThrow(refusal('OWN_WORK'));
		}
		await adopt(others, last);
		await expect(approve(last, 2, first)).rejects.toThrow(refusal('OWN_WORK'));
		await approve(last, 2, third);
		expect(await shown(last)).toBe(2);
		// The version after it is somebody else's alone.
		await replace(last);
		await approve(last, 3, first);
	});

	test('gives no reason of blanks, and does not know what is not there', async () => {
		const number = await add();
		await expect(as(first).review.return({ number, version: 1, reason: ' ' })).rejects.toThrow(refusal('INVALID'));
		await expect(approve(999_999_999)).rejects.toThrow(refusal('NOT_FOUND'));
		await expect(as(first).review.get({ number: 999_999_999 })).rejects.toThrow(refusal('NOT_FOUND'));
	});

	test('learns that another was there before him', async () => {
		const number = await add();
		const both = await Promise.allSettled([approve(number, 1, first), giveBack(number, 1, second)]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		const lost = both.find((each) => each.status === 'rejected');
		expect(lost?.reason).toMatchObject({ code: 'CONFLICT' });
	});

	test.each([
		['title', (number: number) => ({ number, title: unique('换了题名') })],
		['readers', (number: number) => ({ number, visibility: 'signed_in' as const })],
		['place', (number: number) => ({ number, categoryId: open.id })],
	])('publishes nothing of which the %s is another than he has seen', async (_what, change) => {
		const number = await add();
		const seen = await look(number);
		await as(uploader).document.edit(change(number));
		await expect(as(first).review.approve({ number, version: 1, seen })).rejects.toThrow(refusal('CONFLICT'));
		expect([await shown(number, reader), (await queue()).includes(number)]).toEqual([null, true]);
		await approve(number);
		expect(await shown(number, reader)).toBe(1);
	});

	test('takes a decision back, as long as nothing came after it', async () => {
		const number = await add();
		await approve(number);
		await reopen(number);
		expect(await own(number)).toMatchObject({ state: 'in_review', publishedAt: null });
		await giveBack(number);
		await reopen(number, 1, second);
		await expect(reopen(number)).rejects.toThrow(refusal('CONFLICT'));
		await approve(number);
		await replace(number);
		await approve(number, 2);
		await expect(reopen(number, 1)).rejects.toThrow(refusal('CONFLICT'));
		await reopen(number, 2);
		expect(await own(number)).toMatchObject({ state: 'published', version: 1, pendingVersion: 2 });
	});

	test('tells those who brought a version what has become of it, and nobody else', async () => {
		const writer = await buildAccount(db);
		const number = await add(reviewed, writer);
		await giveBack(number);
		await reopen(number);
		await approve(number);
		const { items } = await product.clientAs(writer).notices.notice.list({});
		expect(items.map(({ kind, parameters, link }) => [kind, parameters.reason, link])).toEqual([
			['review.approved', undefined, `/documents/${number}`],
			['review.reopened', undefined, `/documents/${number}`],
			['review.returned', '标题与正文不符', `/documents/${number}`],
		]);
		expect((await product.clientAs(reader).notices.notice.list({})).items).toEqual([]);
	});

	test('leaves an entry for each decision, with the version', async () => {
		const [number, by] = [await add(), await librarian()];
		await giveBack(number, 1, by);
		await reopen(number, 1, by);
		await approve(number, 1, by);
		const own = await add(reviewed, by);
		await expect(approve(own, 1, by)).rejects.toThrow(refusal('OWN_WORK'));
		const { rows } = await sql`SELECT act, outcome, reason, subject_id, details FROM audit_entry
			WHERE user_name = ${by.userName} ORDER BY id`.execute(db);
		const entry = { outcome: 'done', reason: null, subject_id: String(number), details: { version: 1 } };
		expect(rows).toEqual([
			...['return', 'reopen', 'approve'].map((act) => ({ act: `library.review.${act}`, ...entry })),
			{
				...entry,
				act: 'library.review.approve',
				outcome: 'refused',
				reason: 'OWN_WORK',
				subject_id: String(own),
				details: null,
			},
		]);
	});
});

test('what waits is not told to those who bring the same file', async () => {
	const [number, same] = [await add(), await file()];
	await approve(number);
	await perform(product.requestAs(uploader), addVersion, { ...same, number });
	const wish = { ...same, categoryId: open.id, visibility: 'public' as const };
	const other = await perform(product.requestAs(reader), addDocument, wish);
	expect(other.sameAs).toBeNull();
	const mine = await perform(product.requestAs(uploader), addDocument, wish);
	expect(mine.sameAs).toMatchObject({ number });
});
