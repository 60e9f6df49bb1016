import { expect, test } from 'vitest';
import { buildSource, plainRegistration } from '../../testing/directive.ts';
import { buildAccount, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee' });
const branch = await buildOrganisation(product, { parent: town, type: 'branch' });
const clerk = await buildHolder(product.db, { role: 'department_clerk', at: county });
const { directive } = product.clientAs(clerk).directives;

async function registered(organisationId: number, deployedAt: string | null): Promise<string> {
	const { number: document } = await buildSource(product);
	return (await directive.register({ ...plainRegistration, organisationId, document, deployedAt })).id;
}

test('hours to deployment are held against the shortest limit of the organisation and those above it', async () => {
	const id = await registered(branch, '2026-09-03T10:00:00+08:00');
	const told = () => directive.get({ id });
	expect(await told()).toMatchObject({ hours: 50, waited: null, limit: null, late: false });
	await directive.setLimit({ organisationId: county, hours: 72 });
	expect(await told()).toMatchObject({ hours: 50, limit: 72, late: false });
	await directive.setLimit({ organisationId: town, hours: 48 });
	expect(await told()).toMatchObject({ limit: 48, late: true });
	expect(await directive.limit({ organisationId: branch })).toEqual({ own: null, holds: 48 });
	await directive.setLimit({ organisationId: branch, hours: 60 });
	expect(await told()).toMatchObject({ limit: 48, late: true });
	expect(await directive.limit({ organisationId: branch })).toEqual({ own: 60, holds: 48 });
	await directive.setLimit({ organisationId: branch, hours: 36 });
	expect(await directive.limit({ organisationId: branch })).toEqual({ own: 36, holds: 36 });
	for (const organisationId of [branch, town, county]) await directive.setLimit({ organisationId, hours: null });
	expect(await told()).toMatchObject({ limit: null, late: false });
	const { items } = await directive.list({ size: 100 });
	expect(items.find((one) => one.id === id)).toMatchObject({ hours: 50, limit: null });
});

test('one that is not deployed yet waits, and is late as soon as the limit has passed', async () => {
	await directive.setLimit({ organisationId: county, hours: 24 });
	const told = await directive.get({ id: await registered(county, null) });
	expect(told).toMatchObject({ hours: null, limit: 24, late: true });
	expect(told.waited).toBeGreaterThan(24);
});

test('a limit is of whole hours, set by those who work on directives there, told to those who see them', async () => {
	for (const hours of [0, 2401, 1.5]) {
		await expect(directive.setLimit({ organisationId: county, hours })).rejects.toMatchObject({ code: 'INVALID' });
	}
	const viewer = await buildHolder(product.db, { role: 'viewer', at: county });
	const looking = product.clientAs(viewer).directives.directive;
	expect(await looking.limit({ organisationId: county })).toMatchObject({ own: 24 });
	await expect(looking.setLimit({ organisationId: county, hours: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
	const outsider = product.clientAs(await buildAccount(product.db)).directives.directive;
	await expect(outsider.limit({ organisationId: county })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	const nobody = product.clientAs(null).directives.directive;
	for (const call of [
		nobody.limit({ organisationId: county }),
		nobody.setLimit({ organisationId: county, hours: 1 }),
	]) {
		await expect(call).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
	}
});
