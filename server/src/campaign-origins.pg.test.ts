import { expect, test } from 'vitest';
import { updateDocument } from './modules/library/store/index.ts';
import { buildCampaign, buildPlan, workCampaigns } from './testing/campaign.ts';
import { buildDirective, waiveRest } from './testing/directive.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from './testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db));
const levels = ['中央', '省委', '市委', '县委'];

/** A directive of the county for each level, each clause citing the one above. @returns the lowest, with its clause */
async function buildChain(county: number) {
	const chain: { id: string; clause: string; document: string }[] = [];
	for (const level of levels) {
		const upper = chain.at(-1);
		const text = [`${level}关于创先争优的意见`, '一、总体要求', `（一）${level}要求党员联系困难户，每季走访。`].join(
			'\n',
		);
		const { id, document } = await buildDirective(product, {
			organisationId: county,
			text,
			parentId: upper?.id ?? null,
		});
		const { clauses, revision } = await founder.directives.desk.get({ id });
		const clause = clauses.find(({ heading }) => heading.includes('联系困难户'))?.id ?? '';
		const cites = upper ? [{ directive: upper.id, clause: upper.clause }] : [];
		await founder.directives.desk.act({ id, revision, wish: { act: 'clause.cite', clause, cites } });
		chain.push({ id, clause, document: document.id });
	}
	return chain;
}

test('from the centre down over five levels one sees who asked first, as far as one may read it', async () => {
	const county = await buildOrganisation(product);
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const chain = await buildChain(county);
	const lowest = chain.at(-1);
	if (!lowest) throw new Error('there is no chain');
	await waiveRest(founder, lowest.id);
	const { id: upper } = await founder.campaigns.campaign.create({
		name: '全县创先争优',
		issuerId: county,
		directiveId: lowest.id,
	});
	const draft = await founder.campaigns.campaign.get({ id: upper });
	const plan = buildPlan({
		clauses: draft.plan.clauses,
		actions: buildPlan().actions.map((one) => ({ ...one, clauses: [] })),
	});
	const { edition } = await founder.campaigns.plan.save({ id: upper, name: '全县创先争优', plan, edition: 1 });
	await founder.campaigns.plan.approve({ id: upper, edition });
	await founder.campaigns.plan.issue({ id: upper, scope: [county], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: upper });

	// The town registers its own directive below the county's letter, and its campaign is made of it.
	const clerk = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: town }));
	const { id: below } = await clerk.campaigns.campaign.create({
		name: '清泉镇创先争优',
		issuerId: town,
		parentId: upper,
	});
	const own = buildPlan({
		clauses: [{ key: 't1', text: '每名党员联系一户', cites: [lowest.clause] }],
		events: [],
		actions: [],
	});
	const kept = await clerk.campaigns.plan.save({ id: below, name: '清泉镇创先争优', plan: own, edition: 1 });
	await clerk.campaigns.plan.approve({ id: below, edition: kept.edition });
	await clerk.campaigns.plan.issue({ id: below, scope: [town], types: ['branch', 'committee'] });
	const askedBy = async (client: typeof clerk) =>
		(await client.campaigns.board.trace({ id: below })).find(({ key }) => key === 't1')?.from ?? [];
	const told = await askedBy(clerk);
	expect(told.map(({ text }) => text.match(/(中央|省委|市委|县委)要求/)?.[1])).toEqual(levels);
	expect(told.map(({ campaign }) => campaign?.id ?? null)).toEqual([null, null, null, upper]);

	// A level that he may not read is not told of, nor what stands above it only through that; the words of the county stay its own.
	await updateDocument(db, chain[1]?.document ?? '', { frozen_at: new Date() });
	expect((await askedBy(clerk)).map(({ text }) => text.match(/(..)要求/)?.[1])).toEqual(['市委', '县委']);
	expect(await askedBy(founder)).toHaveLength(4);
	await updateDocument(db, lowest.document, { frozen_at: new Date() });
	expect((await askedBy(clerk)).map(({ text }) => text)).toEqual(['……']);
});

test('a campaign made of a directive that cites the letter from above cites its clauses', async () => {
	const county = await buildOrganisation(product);
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const letterOf = (title: string) => [title, '一、总体要求', '（一）县委要求党员联系困难户，每季走访。'].join('\n');
	const letter = await buildDirective(product, { organisationId: county, text: letterOf('关于创先争优的意见') });
	const { clauses } = await founder.directives.desk.get({ id: letter.id });
	const clause = clauses.find(({ heading }) => heading.includes('联系困难户'))?.id ?? '';
	const upper = await buildCampaign(product, {
		issuer: county,
		plan: buildPlan({
			clauses: [{ key: clause, text: '县委要求党员联系困难户' }],
			actions: buildPlan().actions.map((one) => ({ ...one, clauses: [] })),
		}),
	});
	// The town has registered the letter as it came, and its own directive below it.
	const received = await buildDirective(product, { organisationId: town, text: letterOf('转发关于创先争优的意见') });
	const own = await buildDirective(product, {
		organisationId: town,
		text: ['清泉镇实施方案', '一、总体要求', '（一）每名党员联系一户困难户，逢节走访。'].join('\n'),
		parentId: received.id,
	});
	const desk = await founder.directives.desk.get({ id: own.id });
	const mine = desk.clauses.find(({ heading }) => heading.includes('每名党员'))?.id ?? '';
	const cites = [{ directive: received.id, clause }];
	await founder.directives.desk.act({
		id: own.id,
		revision: desk.revision,
		wish: { act: 'clause.cite', clause: mine, cites },
	});
	await waiveRest(founder, own.id);
	const { id } = await founder.campaigns.campaign.create({
		name: '清泉镇创先争优',
		issuerId: town,
		directiveId: own.id,
		parentId: upper,
	});
	const made = await founder.campaigns.campaign.get({ id });
	expect(made.plan.clauses.find(({ key }) => key === mine)?.cites).toEqual([clause]);
	expect(made.upper?.clauses).toMatchObject([{ key: clause, state: 'taken_up', by: [mine] }]);
});
