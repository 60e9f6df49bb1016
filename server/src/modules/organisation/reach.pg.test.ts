import { expect, test } from 'vitest';
import { buildAccount, buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
await buildFounder(db);
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county });
const other = await buildOrganisation(product, { parent: county, type: 'committee' });
const [village, far] = [
	await buildOrganisation(product, { parent: town, type: 'group' }),
	await buildOrganisation(product, { parent: other }),
];
const on = '2026-02-01';
const refusal = (code: string) => expect.objectContaining({ code });
const seen = async (caller: Parameters<typeof product.clientAs>[0]) => {
	const { organisation } = product.clientAs(caller).organisation;
	return {
		tops: (await organisation.tree({})).map((node) => node.id),
		all: (await organisation.list({})).items.map((row) => row.id),
	};
};

test('each scope reaches as far as it says', async () => {
	const hold = (wish: Partial<Parameters<typeof buildHolder>[1]>) =>
		buildHolder(db, { role: 'viewer', at: town, ...wish });
	expect(await seen(await hold({ scope: 'subtree' }))).toEqual({ tops: [town], all: [town, village] });
	expect(await seen(await hold({ scope: 'own' }))).toEqual({ tops: [town], all: [town] });
	expect(await seen(await hold({ scope: 'self' }))).toEqual({ tops: [], all: [] });
	expect(await seen(await hold({ scope: 'all' }))).toEqual({
		tops: [county],
		all: [county, town, village, other, far],
	});
	expect(await seen(await hold({ scope: 'chosen', chosen: [far, village] }))).toEqual({
		tops: [village, far],
		all: [village, far],
	});
});

test('two grants that overlap show nothing twice, page by page', async () => {
	const account = await buildHolder(db, { role: 'viewer', at: county });
	const twice = await buildHolder(db, { role: 'secretary', at: town, account });
	expect(await seen(twice)).toEqual({ tops: [county], all: [county, town, village, other, far] });
	const { organisation } = product.clientAs(twice).organisation;
	const pages = [];
	for (const page of [1, 2, 3]) pages.push(...(await organisation.list({ page, size: 2 })).items.map((row) => row.id));
	expect(pages).toEqual([county, town, village, other, far]);
});

test('what lies outside is not there, and what is inside but not theirs to change is refused', async () => {
	const secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: town })).organisation;
	await expect(secretary.organisation.get({ id: far })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(secretary.organisation.tree({ below: county })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(secretary.change.abolish({ id: far, effectiveOn: on })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(secretary.change.abolish({ id: village, effectiveOn: on })).rejects.toThrow(refusal('FORBIDDEN'));
	const { path, parent } = await secretary.organisation.get({ id: town });
	expect([path, parent]).toEqual([[], null]);
	const { items } = await secretary.organisation.list({});
	expect(items.map((row) => row.parent?.id ?? null)).toEqual([null, town]);
	const { periods } = await secretary.organisation.history({ id: town });
	expect(periods.map((period) => period.parent)).toEqual([null]);
});

test('a clerk changes only inside his reach, on both ends of a move', async () => {
	const clerk = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: other })).organisation.change;
	await expect(clerk.move({ id: far, parentId: county, effectiveOn: on })).rejects.toThrow(refusal('NOT_FOUND'));
	// Nor does he learn the names of what stands above it.
	const told = await clerk.rename({ id: far, fullName: '远', shortName: '远', effectiveOn: on, preview: true });
	expect(told.organisations[0]?.place.before).not.toContain('望舒');
	await expect(
		clerk.create({ parentId: null, type: 'committee', level: 3, fullName: '顶', shortName: '顶', effectiveOn: on }),
	).rejects.toThrow(refusal('FORBIDDEN'));
});

test('a grant that has ended, and an account without one, reach nothing', async () => {
	const ended = await buildHolder(db, { role: 'viewer', at: county, endsAt: new Date('2020-01-01') });
	expect(ended.permissions).toEqual([]);
	for (const caller of [ended, await buildAccount(db)]) expect(await seen(caller)).toEqual({ tops: [], all: [] });
	await expect(seen(null)).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
});
