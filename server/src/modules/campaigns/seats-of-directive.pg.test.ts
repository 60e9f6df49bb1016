import { expect, test } from 'vitest';
import { buildDirective, waiveRest } from '../../testing/directive.ts';
import { buildFounder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const founder = product.clientAs(await buildFounder(product.db));
const { campaign, plan: plans } = founder.campaigns;

const post = async (organisationId: number, title: string, kind: 'head' | 'deputy_head' = 'deputy_head') => {
	const made = await founder.organisation.post.create({ organisationId, kind, title, on: '2026-02-01' });
	return made.id;
};
type Seats = { role: 'head' | 'deputy' | 'member'; who: string }[];

/** A directive whose desk forms groups, with nothing else accepted. */
async function deskOf(organisationId: number, groups: readonly { name: string; seats: Seats }[]) {
	const { id: directiveId } = await buildDirective(product, { organisationId });
	const { clauses } = await founder.directives.desk.get({ id: directiveId });
	const act = async (wish: Parameters<typeof founder.directives.desk.act>[0]['wish']) => {
		const { revision } = await founder.directives.desk.get({ id: directiveId });
		await founder.directives.desk.act({ id: directiveId, revision, wish });
	};
	const form = async ({ name, seats }: { name: string; seats: Seats }) => {
		await act({ act: 'item.add', kind: 'group', text: name, clauses: [clauses[1]?.id ?? ''] });
		const made = (await founder.directives.desk.get({ id: directiveId })).items.find(({ text }) => text === name);
		if (!made) throw new Error('the group is not there');
		await act({ act: 'item.edit', item: made.id, fields: { seats } });
		await act({ act: 'item.settle', items: [made.id], state: 'accepted' });
	};
	for (const group of groups) await form(group);
	await waiveRest(founder, directiveId);
	return { directiveId, form };
}

test('a title names whoever has it, no deputy; 负责人 with nothing before it is whoever leads the issuer', async () => {
	const county = await buildOrganisation(product, { name: '青禾县委组织部' });
	const head = await post(county, '部长', 'head');
	const deputy = await post(county, '副部长');
	const daily = await post(county, '常务副部长');
	const { directiveId } = await deskOf(county, [
		{ name: '宣传组', seats: [{ role: 'head', who: '常务副部长' }] },
		{
			name: '清泉行动领导小组',
			seats: [
				{ role: 'head', who: '部长' },
				{ role: 'deputy', who: '副部长' },
				{ role: 'member', who: '书记' },
			],
		},
	]);
	const { id } = await campaign.create({ name: '清泉行动', issuerId: county, directiveId });
	const { plan } = await campaign.get({ id });
	// One group's seats are the plan's: those of the leading group.
	expect(plan.seats).toEqual([
		{ role: 'head', postId: head },
		{ role: 'deputy', postId: deputy },
	]);
	const { directiveId: other } = await deskOf(county, [
		{
			name: '领导小组',
			seats: [
				{ role: 'head', who: '主要负责人' },
				{ role: 'deputy', who: '各副部长' },
			],
		},
	]);
	const second = await campaign.create({ name: '清泉行动', issuerId: county, directiveId: other });
	expect((await campaign.get({ id: second.id })).plan.seats.map(({ postId }) => postId)).toEqual([head, deputy, daily]);
});

test('a group that is taken over later is seated; seats changed by hand stay', async () => {
	const county = await buildOrganisation(product, { name: '青山县委组织部' });
	const [head, deputy] = [await post(county, '部长', 'head'), await post(county, '副部长')];
	const { directiveId, form } = await deskOf(county, []);
	const { id } = await campaign.create({ name: '清泉行动', issuerId: county, directiveId });
	const follow = async () => {
		const { edition } = await campaign.get({ id });
		const { changes, revision } = await plans.pending({ id });
		await plans.follow({ id, edition, revision: revision ?? 0, take: changes, leave: [] });
	};
	await form({ name: '领导小组', seats: [{ role: 'head', who: '部长' }] });
	await follow();
	const { plan, edition } = await campaign.get({ id });
	expect(plan.seats).toEqual([{ role: 'head', postId: head }]);
	const seats = [{ role: 'head' as const, postId: deputy }];
	await plans.save({ id, name: '清泉行动', plan: { ...plan, groups: [], seats }, edition });
	await form({ name: '专项领导小组', seats: [{ role: 'head', who: '部长' }] });
	await follow();
	expect((await campaign.get({ id })).plan.seats).toEqual(seats);
});

test('more groups than a plan holds make no plan, and the number it holds is told', async () => {
	const county = await buildOrganisation(product);
	const groups = Array.from({ length: 21 }, (_, place) => ({ name: `第${place + 1}小组`, seats: [] }));
	const { directiveId, form } = await deskOf(county, groups.slice(1));
	const { id } = await campaign.create({ name: '清泉行动', issuerId: county, directiveId });
	await form({ name: '第一小组', seats: [] });
	await waiveRest(founder, directiveId);
	const refused = { code: 'INVALID', data: expect.objectContaining({ reason: 'most_groups', most: 20 }) };
	await expect(campaign.create({ name: '清泉行动', issuerId: county, directiveId })).rejects.toMatchObject(refused);
	const { changes, revision } = await plans.pending({ id });
	await expect(
		plans.follow({ id, edition: 1, revision: revision ?? 0, take: changes, leave: [] }),
	).rejects.toMatchObject(refused);
});
