import type { Category } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { perform } from '../../platform/http/index.ts';
import { buildCategory, buildRendition, createTestProduct, unique } from '../../testing/index.ts';
import { buildLibrarian } from '../../testing/moderation.ts';
import { buildReviews } from '../../testing/review.ts';
import { addDocument } from './add-document.ts';

const product = await createTestProduct();
const { db } = product;
const librarian = () => buildLibrarian(product);
const { uploader, first, open, reviewed, as, own, file, add, replace, shown, approve, giveBack, reopen, queue } =
	await buildReviews(product);
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });

describe('a move', () => {
	const move = (number: number, category: Category) => as(uploader).document.edit({ number, categoryId: category.id });

	test('into a reviewed category takes what nobody has passed from its readers, and is undone by the way back', async () => {
		const number = await add(open);
		await move(number, reviewed);
		expect([await shown(number), (await queue()).includes(number)]).toEqual([null, true]);
		await move(number, open);
		expect([await shown(number), (await queue()).includes(number)]).toEqual([1, false]);
		await move(number, reviewed);
		await giveBack(number);
		await reopen(number);
		await approve(number);
		expect(await shown(number)).toBe(1);
		await reopen(number);
		expect(await shown(number)).toBe(null);
	});

	test('there and back shows no version from before the setting when a decision is taken back', async () => {
		const category = await buildCategory(db);
		const numbers = [await add(category), await add(category)] as const;
		await as(first).category.edit({ id: category.id, reviewed: true });
		for (const number of numbers) {
			await replace(number);
			expect(await shown(number)).toBe(1);
			await move(number, open);
			await move(number, category);
			expect(await shown(number)).toBe(null);
		}
		const [passed, returned] = numbers;
		await approve(passed, 2);
		await reopen(passed, 2);
		await giveBack(returned, 2);
		await reopen(returned, 2);
		for (const number of numbers) {
			expect(await own(number)).toMatchObject({ state: 'in_review', version: 2 });
			expect([await shown(number), (await queue()).includes(number)]).toEqual([null, true]);
		}
	});

	test('there and back puts the version from before the setting before a reviewer, also after a newer one was given back', async () => {
		const category = await buildCategory(db);
		const numbers = [await add(category), await add(category), await add(category)] as const;
		await as(first).category.edit({ id: category.id, reviewed: true });
		for (const number of numbers) {
			await replace(number);
			await giveBack(number, 2);
			expect(await shown(number)).toBe(1);
			await move(number, open);
			await move(number, category);
			expect([await shown(number), (await queue()).includes(number)]).toEqual([null, true]);
			expect(await own(number)).toMatchObject({ state: 'in_review', review: { version: 1, state: 'waiting' } });
		}
		const [passed, returned, left] = numbers;
		await approve(passed, 1);
		expect(await shown(passed)).toBe(1);
		expect(await own(passed)).toMatchObject({ review: { version: 2, state: 'returned' } });
		await reopen(passed, 1);
		expect([await shown(passed), (await queue()).includes(passed)]).toEqual([null, true]);
		await expect(reopen(passed, 2)).rejects.toThrow(refusal('CONFLICT'));
		await giveBack(returned, 1);
		expect(await own(returned)).toMatchObject({ state: 'returned', review: { version: 1, state: 'returned' } });
		await replace(returned);
		await approve(returned, 3);
		expect(await shown(returned)).toBe(3);
		await move(left, open);
		expect([await shown(left), (await queue()).includes(left)]).toEqual([1, false]);
	});

	test('stands in the log with what became of it, and another title without its words', async () => {
		const number = await add(open);
		const { edit } = as(uploader).document;
		await edit({ number, categoryId: reviewed.id, title: unique('另一个题名') });
		await edit({ number, categoryId: open.id });
		const { rows } = await sql`SELECT details FROM audit_entry
			WHERE act = 'library.document.edit' AND subject_id = ${String(number)} ORDER BY id`.execute(db);
		expect(rows).toEqual([
			{ details: { title: true, category: reviewed.id, settled: 'held_back' } },
			{ details: { category: open.id, settled: 'shown_again' } },
		]);
	});

	test('leaves what has passed as it is', async () => {
		const number = await add();
		await approve(number);
		await move(number, open);
		await move(number, reviewed);
		expect(await shown(number)).toBe(1);
	});

	test('out of it shows nothing that waits or was given back', async () => {
		const [waiting, returned] = [await add(), await add()];
		await giveBack(returned);
		await move(waiting, open);
		await move(returned, open);
		expect([await shown(waiting), await shown(returned)]).toEqual([null, null]);
		await replace(returned);
		expect(await shown(returned)).toBe(2);
		expect(await queue()).toContain(waiting);
	});

	test('of a withdrawn document does not let it be shown again unseen', async () => {
		const number = await add(open);
		await as(uploader).document.withdraw({ number });
		await move(number, reviewed);
		await as(uploader).document.republish({ number });
		expect(await own(number)).toMatchObject({ state: 'in_review' });
	});
});

describe('the setting of a category', () => {
	const set = (category: Category, reviewed: boolean) => as(first).category.edit({ id: category.id, reviewed });

	test('holds for what becomes ready after it was switched', async () => {
		const category = await buildCategory(db);
		const before = await add(category);
		const content = await buildRendition(product, { state: 'queued' });
		const wish = { ...(await file()), ...content, categoryId: category.id, visibility: 'public' as const };
		const { number: underWay } = await perform(product.requestAs(uploader), addDocument, wish);
		expect(await set(category, true)).toMatchObject({ reviewed: true });
		await product.convert(wish.content);
		expect([await shown(before), await shown(underWay)]).toEqual([1, null]);
		await set(category, false);
		expect([await shown(underWay), (await queue()).includes(underWay)]).toEqual([null, true]);
		await replace(underWay);
		expect(await shown(underWay)).toBe(2);
	});

	test('is for those who keep the catalogue, and stands in the log', async () => {
		const category = await buildCategory(db);
		await expect(as(uploader).category.edit({ id: category.id, reviewed: true })).rejects.toThrow(refusal('FORBIDDEN'));
		const by = await librarian();
		await as(by).category.edit({ id: category.id, reviewed: true });
		await as(by).category.edit({ id: category.id, name: unique('改名') });
		expect((await as(null).category.list()).find(({ id }) => id === category.id)).toMatchObject({ reviewed: true });
		const { rows } = await sql`SELECT details FROM audit_entry WHERE user_name = ${by.userName} ORDER BY id`.execute(
			db,
		);
		expect(rows).toEqual([{ details: { reviewed: true } }, { details: null }]);
	});

	test('is left and taken on with the category above, which stands in the log; what was published meanwhile stays', async () => {
		const [child, by] = [await buildCategory(db, { parent: reviewed.id }), await librarian()];
		const put = (parent: string | null) => as(by).category.edit({ id: child.id, parent });
		await put(null);
		const meanwhile = await add(child);
		await put(open.id);
		await put(reviewed.id);
		expect([await shown(meanwhile), await shown(await add(child))]).toEqual([1, null]);
		const { rows } = await sql`SELECT details FROM audit_entry WHERE user_name = ${by.userName} ORDER BY id`.execute(
			db,
		);
		expect(rows).toEqual([
			{ details: { reviewed: false, parent: null } },
			{ details: { parent: open.id } },
			{ details: { reviewed: true, parent: reviewed.id } },
		]);
	});
});
