import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan } from '../../testing/campaign.ts';
import { buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;

test('a clause is asked of those that an action of it is for, and what became a goal of nobody; the trace shows it', async () => {
	const county = await buildOrganisation(product);
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const branch = await buildOrganisation(product, { parent: town });
	const clauses = ['lessons', 'rate', 'open'].map((key) => ({ key, text: `条款${key}` }));
	const [indicator] = buildPlan().indicators;
	const [, , lesson] = buildPlan().actions;
	if (!indicator || !lesson) throw new Error('the plan has no parts');
	const campaign = await buildCampaign(product, {
		issuer: county,
		plan: buildPlan({
			clauses,
			indicators: [{ ...indicator, settled: { clauses: ['rate'] } }],
			actions: [{ ...lesson, types: ['branch'], clauses: ['lessons'] }],
		}),
	});
	const clerk = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: county })).campaigns;
	const asked = async (at: number): Promise<string[]> => {
		const { rows } = await sql<{ id: string }>`SELECT id FROM campaign_instance
			WHERE campaign_id = ${campaign} AND organisation_id = ${at}`.execute(db);
		return (await clerk.instance.get({ id: rows[0]?.id ?? '' })).clauses.map(({ key }) => key);
	};
	expect(await asked(branch)).toEqual(['lessons', 'open']);
	for (const at of [county, town]) expect(await asked(at)).toEqual(['open']);
	expect(
		(await clerk.board.trace({ id: campaign })).map(({ key, open, parts }) => [
			key,
			open,
			parts.map(({ kind }) => kind),
		]),
	).toEqual([
		['lessons', 1, []],
		['rate', 0, ['goal']],
		['open', 3, []],
	]);
	// One that said something to what it is asked no longer is still shown it, and is no gap.
	const atTown = product.clientAs(await buildHolder(db, { role: 'secretary', at: town })).campaigns;
	const { items } = await atTown.instance.list({ campaign });
	const wish = { id: items[0]?.id ?? '', answer: 'not_applicable', reason: '没有这项工作' } as const;
	await atTown.instance.answer({ ...wish, key: 'rate' });
	expect(await asked(town)).toEqual(['rate', 'open']);
	expect((await clerk.board.trace({ id: campaign }))[1]).toMatchObject({ open: 0, notApplicable: 1 });
});
