import { expect, test } from 'vitest';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: Parameters<typeof product.clientAs>[0]) => product.clientAs(caller).organisation;
await buildFounder(db);
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee' });
const other = await buildOrganisation(product, { parent: county, type: 'committee' });
const branch = await buildOrganisation(product, { parent: town });
const clerk = as(await buildHolder(db, { role: 'department_clerk', at: county }));
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });

test('coverage is divided once at each keeper, with the units that need none left out', async () => {
	const add = (keeperId: number, name: string) => clerk.unit.add({ keeperId, name, kind: 'enterprise' });
	const [mill, shop] = [await add(town, '望舒面粉厂'), await add(town, '清泉商店')];
	await add(other, '月牙茶社');
	await clerk.unit.edit({ ...mill, organisationId: branch, state: 'established' });
	await clerk.unit.edit({ ...shop, state: 'exempt', exemptReason: '没有党员' });
	const rows = await clerk.unit.coverage({ of: county });
	expect(rows.map((row) => [row.organisation.id, row.numerator, row.denominator, row.rate])).toEqual([
		[county, 1, 2, 0.5],
		[town, 1, 1, 1],
		[other, 0, 1, 0],
	]);
	expect((await clerk.unit.list({ state: 'blank' })).items.map((row) => row.name)).toEqual(['月牙茶社']);
	const secretary = as(await buildHolder(db, { role: 'secretary', at: town }));
	expect(await secretary.unit.list({})).toMatchObject({ total: 2 });
	expect((await secretary.unit.coverage({})).map((row) => row.organisation.id)).toEqual([town]);
	const pages = [];
	for (const page of [1, 2, 3]) pages.push(...(await clerk.unit.list({ page, size: 1 })).items.map((row) => row.name));
	expect(pages).toEqual(['望舒面粉厂', '清泉商店', '月牙茶社']);
	expect((await clerk.unit.list({ query: '茶社', kind: 'enterprise' })).total).toBe(1);
	expect((await clerk.unit.list({ query: '面粉' })).items).toMatchObject([{ organisation: { id: branch } }]);
	await expect(secretary.unit.coverage({ of: other })).rejects.toThrow(refusal('NOT_FOUND'));
});

test('a unit says what its state needs, has a name of its own, and is kept by who may', async () => {
	const wish = { keeperId: town, name: '北坡合作社', kind: 'enterprise' } as const;
	const unit = await clerk.unit.add(wish);
	await expect(clerk.unit.add(wish)).rejects.toThrow(refusal('UNIT_NAME_TAKEN'));
	const next = await clerk.unit.add({ ...wish, name: '南坡合作社' });
	await expect(clerk.unit.edit({ ...next, name: wish.name })).rejects.toThrow(refusal('UNIT_NAME_TAKEN'));
	const exempt = clerk.unit.edit({ ...unit, state: 'exempt' });
	await expect(exempt).rejects.toThrow(refusal('INVALID', { field: 'exemptReason' }));
	await clerk.unit.remove({ id: next.id });
	await expect(clerk.unit.remove({ id: next.id })).rejects.toThrow(refusal('NOT_FOUND'));
	for (const [caller, code] of [
		[null, 'SIGN_IN_REQUIRED'],
		[await buildHolder(db, { role: 'viewer', at: county }), 'FORBIDDEN'],
		[await buildHolder(db, { role: 'department_clerk', at: other }), 'NOT_FOUND'],
	] as const) {
		await expect(as(caller).unit.add({ ...wish, name: '新' })).rejects.toThrow(refusal(code));
		await expect(as(caller).unit.edit({ ...unit, name: '新' })).rejects.toThrow(refusal(code));
		await expect(as(caller).unit.remove({ id: unit.id })).rejects.toThrow(refusal(code));
	}
});
