import type { SignedIn } from '@pacesetter/core/identity';
import { describe, expect, test } from 'vitest';
import { perform } from '../../platform/http/index.ts';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildRendition,
	createTestProduct,
	unique,
} from '../../testing/index.ts';
import { addDocument } from './add-document.ts';

const product = await createTestProduct();
const { db } = product;
const administrator = await buildAccount(db, { administrator: true });
const reader = await buildAccount(db);
const as = (caller: SignedIn | null) => product.clientAs(caller).library.category;
const edit = as(administrator);
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const nowhere = '01890000-0000-7000-8000-000000000000';

describe.each([
	['nobody', null, 'SIGN_IN_REQUIRED'],
	['a reader', reader, 'FORBIDDEN'],
	[
		'an administrator whose password is due',
		{ ...administrator, mustChangePassword: true },
		'PASSWORD_CHANGE_REQUIRED',
	],
])('%s', (_who, caller, code) => {
	test('changes nothing of the catalogue, and is not told what is there', async () => {
		const { id } = await buildCategory(db);
		for (const target of [id, nowhere]) {
			await expect(as(caller).add({ parent: target, name: '新' })).rejects.toThrow(refusal(code));
			await expect(as(caller).edit({ id: target, name: '新' })).rejects.toThrow(refusal(code));
			await expect(as(caller).remove({ id: target })).rejects.toThrow(refusal(code));
		}
		expect((await as(null).list()).map((category) => category.id)).toContain(id);
	});
});

test('a new category comes last among its sisters', async () => {
	const { id: parent } = await buildCategory(db);
	const [first, second] = [await edit.add({ parent, name: '甲' }), await edit.add({ parent, name: ' 乙 ' })];
	expect([first, second]).toMatchObject([
		{ name: '甲', position: 0 },
		{ name: '乙', position: 1 },
	]);
});

test('what is named is changed, and nothing else', async () => {
	const [parent, moved] = [await buildCategory(db), await buildCategory(db, { position: 3 })];
	expect(await edit.edit({ id: moved.id, name: unique('名') })).toMatchObject({ parent: null, position: 3 });
	expect(await edit.edit({ id: moved.id, parent: parent.id })).toMatchObject({ parent: parent.id, position: 0 });
	expect(await edit.edit({ id: moved.id, parent: null })).toMatchObject({ parent: null });
});

test('a place among the sisters is taken at once, and the sisters make room', async () => {
	const { id: parent } = await buildCategory(db);
	const ids = [];
	for (const name of ['甲', '乙', '丙']) ids.push((await edit.add({ parent, name })).id);
	await edit.edit({ id: ids[2] ?? '', position: 0 });
	const sisters = (await edit.list()).filter((category) => category.parent === parent);
	expect(sisters.sort((a, b) => a.position - b.position).map(({ name }) => name)).toEqual(['丙', '甲', '乙']);
});

test.each([
	[{ parent: null, name: '' }, 'name'],
	[{ parent: null, name: 'x'.repeat(61) }, 'name'],
	[{ parent: null, name: 'a\u0000b' }, 'name'],
	[{ parent: 'top', name: '甲' }, 'parent'],
])('what is no category is refused: %j', async (input, field) => {
	await expect(edit.add(input)).rejects.toThrow(refusal('INVALID', { field }));
});

test('a tree stays a tree: no circle, no twins, no parent that is not there', async () => {
	const top = await buildCategory(db);
	const below = await buildCategory(db, { parent: top.id });
	const last = await buildCategory(db, { parent: below.id });
	await expect(edit.edit({ id: top.id, parent: last.id })).rejects.toThrow(refusal('CATEGORY_CYCLE'));
	await expect(edit.edit({ id: top.id, parent: top.id })).rejects.toThrow(refusal('CATEGORY_CYCLE'));
	await expect(edit.add({ parent: top.id, name: below.name })).rejects.toThrow(refusal('CATEGORY_NAME_TAKEN'));
	await expect(edit.add({ parent: nowhere, name: '甲' })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(edit.edit({ id: nowhere, name: '甲' })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(edit.remove({ id: nowhere })).rejects.toThrow(refusal('NOT_FOUND'));
});

test('two moves at once never make a circle', async () => {
	for (let round = 0; round < 5; round += 1) {
		const [one, other] = [await buildCategory(db), await buildCategory(db)];
		const moves = await Promise.allSettled([
			edit.edit({ id: one.id, parent: other.id }),
			edit.edit({ id: other.id, parent: one.id }),
		]);
		const refused = moves.flatMap((move) => (move.status === 'rejected' ? [move.reason] : []));
		expect(refused).toEqual([refusal('CATEGORY_CYCLE')]);
	}
});

test('of two additions of one name at once one holds', async () => {
	const name = unique('同名');
	const both = await Promise.allSettled([edit.add({ parent: null, name }), edit.add({ parent: null, name })]);
	const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
	expect(refused).toEqual([refusal('CATEGORY_NAME_TAKEN')]);
});

test('only an empty category is removed', async () => {
	const [holding, parent, empty] = [await buildCategory(db), await buildCategory(db), await buildCategory(db)];
	await buildDocument(product, { uploader: reader, category: holding, recycled: true });
	await buildCategory(db, { parent: parent.id });
	await expect(edit.remove({ id: holding.id })).rejects.toThrow(refusal('CATEGORY_NOT_EMPTY'));
	await expect(edit.remove({ id: parent.id })).rejects.toThrow(refusal('CATEGORY_NOT_EMPTY'));
	expect(await edit.remove({ id: empty.id })).toEqual({ id: empty.id });
	expect((await as(null).list()).map(({ id }) => id)).not.toContain(empty.id);
});

test('of a removal and an upload into it at once one is refused, with a reason', async () => {
	for (let round = 0; round < 10; round += 1) {
		const category = await buildCategory(db);
		const { content, bytes } = await buildRendition(product);
		const input = {
			content,
			bytes,
			format: 'txt',
			fileName: 'a.txt',
			categoryId: category.id,
			visibility: 'public' as const,
			shelve: async () => undefined,
		};
		const [removed, added] = await Promise.allSettled([
			edit.remove({ id: category.id }),
			perform(product.requestAs(reader), addDocument, input),
		]);
		const reasons = [removed, added].flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
		expect(reasons).toHaveLength(1);
		expect(['CATEGORY_NOT_EMPTY', 'INVALID']).toContain(reasons[0]);
	}
});
