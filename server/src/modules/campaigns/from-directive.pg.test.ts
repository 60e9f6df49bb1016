import { expect, test } from 'vitest';
import { buildDirective, waiveRest } from '../../testing/directive.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const founder = product.clientAs(await buildFounder(product.db));

test('a campaign is made of what was accepted on a directive’s desk, and of nothing else', async () => {
	const county = await buildOrganisation(product);
	const { id: directiveId } = await buildDirective(product, { organisationId: county });
	const desk = await founder.directives.desk.get({ id: directiveId });
	const [first] = desk.items;
	if (!first) throw new Error('nothing was proposed');
	await founder.directives.desk.act({
		id: directiveId,
		revision: desk.revision,
		wish: { act: 'item.settle', items: [first.id], state: 'accepted' },
	});
	// What must be settled is settled, or somebody says why not: nothing slips silently.
	const wish = { name: '清泉行动', issuerId: county, directiveId };
	await expect(founder.campaigns.campaign.create(wish)).rejects.toMatchObject({ code: 'DESK_NOT_CLEAN' });
	await waiveRest(founder, directiveId);
	const waived = await founder.directives.desk.get({ id: directiveId });
	expect(waived.lint.filter(({ weight }) => weight === 'must').map((check) => check.waived)).toContain('另行研究');
	const { id } = await founder.campaigns.campaign.create(wish);
	const { plan, directiveId: told } = await founder.campaigns.campaign.get({ id });
	expect(told).toBe(directiveId);
	// As the desk names them, no number said twice.
	const asking = desk.clauses.filter(({ id, fate }) => first.clauses.includes(id) || fate !== 'below');
	const named = asking.filter(({ id }) => first.clauses.includes(id) || id !== 'preamble');
	expect(plan.clauses.map(({ text }) => text)).toEqual(named.map(({ heading }) => heading.trim()));
	expect(named.length).toBeLessThan(desk.clauses.length);
	const parts = [...plan.actions, ...plan.standards, ...plan.duties, ...plan.phases].map(({ key }) => key);
	const words = Object.values(plan.sections).join('\n');
	expect(parts.includes(first.id) || words.includes(first.text)).toBe(true);
	expect(parts.filter((part) => part !== first.id)).toEqual([]);

	const elsewhere = await buildOrganisation(product);
	const clerk = product.clientAs(await buildHolder(product.db, { role: 'department_clerk', at: elsewhere }));
	await expect(
		clerk.campaigns.campaign.create({ name: '清泉行动', issuerId: elsewhere, directiveId }),
	).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a bare heading with a dropped proposal is a clause of the plan, as it is open on the desk', async () => {
	const county = await buildOrganisation(product);
	const { id: directiveId } = await buildDirective(product, { organisationId: county });
	const { desk } = founder.directives;
	const act = async (wish: Parameters<typeof desk.act>[0]['wish']) => {
		const { revision } = await desk.get({ id: directiveId });
		await desk.act({ id: directiveId, revision, wish });
		return desk.get({ id: directiveId });
	};
	const before = await desk.get({ id: directiveId });
	const heading = before.clauses.find(({ fate }) => fate === 'below')?.id ?? '';
	const added = await act({ act: 'item.add', kind: 'action', text: '走访', clauses: [heading] });
	const items = added.items.flatMap(({ id, clauses }) => (clauses.includes(heading) ? [id] : []));
	const { clauses } = await act({ act: 'item.settle', items, state: 'dropped' });
	expect(clauses.find(({ id }) => id === heading)).toMatchObject({ fate: 'open' });
	await waiveRest(founder, directiveId);
	const { id } = await founder.campaigns.campaign.create({ name: '清泉行动', issuerId: county, directiveId });
	expect((await founder.campaigns.campaign.get({ id })).plan.clauses.map(({ key }) => key)).toContain(heading);
});
