import { sampleCounty } from '@pacesetter/samples';
import { expect, test } from 'vitest';
import { perform } from './platform/http/index.ts';
import { plantOrganisations } from './sample-organisations.ts';
import { buildFounder, createTestProduct } from './testing/index.ts';

const product = await createTestProduct();

test('the sample county has towns, rosters, a vacancy and units without organisation, planted once', async () => {
	const founder = await buildFounder(product.db);
	const { organisation, member, post, unit } = product.clientAs(founder).organisation;
	for (const _ of ['first start', 'second start'])
		await perform(product.requestAs(founder), plantOrganisations, sampleCounty.organisations);
	const tops = await organisation.tree({});
	expect(tops).toMatchObject([{ shortName: '望舒县委', level: 3 }]);
	expect((await organisation.list({ type: 'branch', size: 100 })).total).toBe(11);
	expect((await member.list({})).total).toBe(69);
	const due = await post.due({ size: 100 });
	expect(due.items.filter((row) => row.kind === 'secretary')).toMatchObject([
		{ organisation: { shortName: '北坡村党支部' }, clock: { state: 'vacant' } },
	]);
	expect((await unit.list({ state: 'blank' })).total).toBe(6);
});
