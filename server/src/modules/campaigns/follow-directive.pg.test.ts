import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildDirective, directiveText, waiveRest } from '../../testing/directive.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const founder = product.clientAs(await buildFounder(product.db));
const { plan: plans, campaign } = founder.campaigns;

/** A campaign made of a directive with its first two actions accepted. */
async function made(text?: string) {
	const county = await buildOrganisation(product);
	const { id: directiveId } = await buildDirective(product, { organisationId: county, ...(text ? { text } : {}) });
	const desk = async (wish: Parameters<typeof founder.directives.desk.act>[0]['wish']) => {
		const { revision } = await founder.directives.desk.get({ id: directiveId });
		await founder.directives.desk.act({ id: directiveId, revision, wish });
	};
	const { items, clauses } = await founder.directives.desk.get({ id: directiveId });
	const [first, second] = items.filter(({ kind }) => kind === 'action').map((item) => item.id);
	if (!first || !second) throw new Error('too little was proposed');
	await desk({ act: 'item.settle', items: [first, second], state: 'accepted' });
	await waiveRest(founder, directiveId);
	const { id } = await campaign.create({ name: '清泉行动', issuerId: county, directiveId });
	return { id, county, desk, first, second, clause: clauses[1]?.id ?? '' };
}

test('what the desk changes afterwards is told, and taken over or left; by hand work stays', async () => {
	const { id, desk, first, second, clause } = await made();
	expect((await plans.pending({ id })).changes).toEqual([]);
	await desk({ act: 'item.edit', item: first, fields: { text: '走访全部困难户' } });
	await desk({ act: 'item.settle', items: [second], state: 'dropped' });
	await desk({ act: 'item.add', kind: 'action', text: '宣传典型', clauses: [clause] });
	const { plan, edition } = await campaign.get({ id });
	const byHand = { ...plan, actions: plan.actions.map((one) => ({ ...one, centreWork: '乡村振兴' })) };
	const saved = await plans.save({ id, name: '清泉行动', plan: byHand, edition });
	const { changes, revision } = await plans.pending({ id });
	expect(changes.map(({ kind, key }) => [kind, key])).toEqual([
		['removed', second],
		['changed', first],
		['added', expect.any(String)],
	]);
	const [removed, changed, added] = changes;
	if (!removed || !changed || !added) throw new Error('not all is told');
	const wish = { id, edition: saved.edition, revision: revision ?? 0, take: [changed, added], leave: [removed] };
	await plans.follow(wish);
	const after = await campaign.get({ id });
	expect(after.plan.actions.map(({ text, centreWork }) => [text, centreWork])).toEqual([
		['走访全部困难户', '乡村振兴'],
		[expect.any(String), '乡村振兴'],
		['宣传典型', ''],
	]);
	expect((await plans.pending({ id })).changes).toEqual([]);
	await expect(plans.follow(wish)).rejects.toMatchObject({ code: 'PLAN_CHANGED' });
	await desk({ act: 'item.edit', item: first, fields: { text: '走访五保户' } });
	await expect(plans.follow({ ...wish, edition: after.edition })).rejects.toMatchObject({ code: 'PLAN_CHANGED' });
});

test('of two who take over at once one is told, and the plan has it once', async () => {
	const { id, desk, clause } = await made();
	await desk({ act: 'item.add', kind: 'action', text: '宣传典型', clauses: [clause] });
	const [{ edition }, { revision, changes }] = [await campaign.get({ id }), await plans.pending({ id })];
	const wish = { id, edition, revision: revision ?? 0, take: changes, leave: [] };
	const ends = await Promise.allSettled([plans.follow(wish), plans.follow(wish)]);
	expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	const { plan } = await campaign.get({ id });
	expect(plan.actions.filter(({ text }) => text === '宣传典型')).toHaveLength(1);
});

test('what an earlier version made of the directive differs by nothing that somebody has changed', async () => {
	const { id, desk, first } = await made();
	// As the first derivation made it, whose words were cut, and which knew no types.
	await sql`UPDATE campaign SET directive_derivation = 1, directive_plan = jsonb_set(directive_plan, '{actions}', (
			SELECT jsonb_agg(action || '{"types": ["branch"], "unit": "件"}'::jsonb)
			FROM jsonb_array_elements(directive_plan -> 'actions') AS action)) - 'groups' WHERE id = ${id}`.execute(
		product.db,
	);
	expect((await plans.pending({ id })).changes).toEqual([]);
	await desk({ act: 'item.edit', item: first, fields: { every: 'monthly' } });
	expect((await plans.pending({ id })).changes).toMatchObject([{ key: first, fields: [{ field: 'every' }] }]);
});

test('a heading that an earlier version left out is told as no change of the desk', async () => {
	const { id, desk, clause } = await made(directiveText().replace('（一）健全', '这次活动面向全县各镇。\n（一）健全'));
	const { plan } = await campaign.get({ id });
	const heading = plan.clauses.find(({ text }) => text.startsWith('二、'))?.key;
	expect(heading).not.toBe(undefined);
	const without = JSON.stringify(plan.clauses.filter(({ key }) => key !== heading));
	await sql`UPDATE campaign SET directive_derivation = 2, plan = jsonb_set(plan, '{clauses}', ${without}::jsonb),
		directive_plan = jsonb_set(directive_plan, '{clauses}', ${without}::jsonb) WHERE id = ${id}`.execute(product.db);
	expect((await plans.pending({ id })).changes).toEqual([]);
	await desk({ act: 'item.add', kind: 'action', text: '宣传典型', clauses: [clause] });
	expect((await plans.pending({ id })).changes).toMatchObject([{ part: 'actions', kind: 'added', name: '宣传典型' }]);
});

test('only whoever keeps it is told; without a directive there is nothing to follow', async () => {
	const { id, county } = await made();
	const viewer = product.clientAs(await buildHolder(product.db, { role: 'viewer', at: county })).campaigns.plan;
	await expect(viewer.pending({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	const { id: alone } = await campaign.create({ name: '清泉行动', issuerId: county });
	expect(await plans.pending({ id: alone })).toEqual({ revision: null, changes: [] });
	const wish = { id: alone, edition: 1, revision: 0, take: [], leave: [] };
	await expect(plans.follow(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(product.clientAs(null).campaigns.plan.follow(wish)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
});
