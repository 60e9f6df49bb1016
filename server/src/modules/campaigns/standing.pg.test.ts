import { expect, test } from 'vitest';
import { buildCampaign, buildPlan, settleAll } from '../../testing/campaign.ts';
import { buildAccount, buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const founder = product.clientAs(await buildFounder(product.db)).campaigns;

/** A campaign that asks for something every month, and for a meeting once. */
async function buildRecurring() {
	const town = await buildOrganisation(product, { type: 'committee' });
	const branch = await buildOrganisation(product, { parent: town });
	const plan = buildPlan({ events: [] });
	const [meeting] = plan.actions;
	if (!meeting) throw new Error('a plan has no action');
	const monthly = {
		...meeting,
		key: 'monthly',
		form: 'act' as const,
		text: '每月走访困难户',
		every: 'monthly' as const,
	};
	const actions = [meeting, { ...monthly, due: { on: '2026-06-30' } }];
	const id = await buildCampaign(product, { issuer: town, plan: { ...plan, actions } });
	const gate = await founder.closing.get({ id });
	const recurring = gate.find(({ kind }) => kind === 'recurring');
	return { town, branch, id, gate, item: recurring?.item ?? '', action: recurring?.part ?? '' };
}
const reason = '每月走访要长期坚持';

test('what comes again has to be decided before a campaign ends, and goes on as standing work where it is made permanent', async () => {
	const { town, branch, id, gate, item, action } = await buildRecurring();
	expect(gate.filter(({ kind }) => kind === 'recurring').map(({ text }) => text)).toEqual(['每月走访困难户']);
	await expect(founder.campaign.end({ id })).rejects.toMatchObject({ code: 'CLOSING_OPEN' });
	// Only what comes again can be made permanent.
	const filing = gate.find(({ kind }) => kind === 'filing');
	await expect(
		founder.closing.settle({ id, item: 'filing', count: filing?.count ?? 0, disposition: 'permanent', reason }),
	).rejects.toMatchObject({ code: 'INVALID' });
	await founder.closing.settle({ id, item, count: 1, disposition: 'permanent', reason });
	await settleAll(founder, id);
	const mine = async (client: typeof founder) =>
		(await client.standing.list({ size: 100 })).items.filter((one) => one.id === action);
	expect(await mine(founder)).toEqual([]);
	await founder.campaign.end({ id });
	const clerk = product.clientAs(await buildHolder(product.db, { role: 'department_clerk', at: town })).campaigns;
	const [row] = await mine(clerk);
	expect(row).toMatchObject({
		text: '每月走访困难户',
		owner: '书记',
		months: 1,
		organisations: 2,
		reason,
		mayEnd: true,
	});
	expect(row).toMatchObject({ campaign: { id }, stopped: null });
	expect(row?.round.from.slice(8)).toBe('01');

	// A branch sees what it has to do, and ends nothing.
	const secretary = product.clientAs(await buildHolder(product.db, { role: 'secretary', at: branch })).campaigns;
	expect(await mine(secretary)).toMatchObject([{ organisations: 1, mayEnd: false }]);
	await expect(secretary.standing.end({ id: action, reason: '不做了' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
	const stranger = product.clientAs(await buildAccount(product.db)).campaigns;
	expect(await mine(stranger)).toEqual([]);
	await expect(stranger.standing.end({ id: action, reason: '不做了' })).rejects.toMatchObject({ code: 'NOT_FOUND' });

	await clerk.standing.end({ id: action, reason: '并入日常工作' });
	await expect(clerk.standing.end({ id: action, reason: '并入日常工作' })).rejects.toMatchObject({ code: 'CONFLICT' });
	expect(await mine(clerk)).toMatchObject([{ stopped: { reason: '并入日常工作' } }]);
	await clerk.standing.resume({ id: action });
	expect(await mine(clerk)).toMatchObject([{ stopped: null }]);
	// A campaign that goes on again does its own work.
	await clerk.campaign.resume({ id });
	expect(await mine(clerk)).toEqual([]);
});

test('what ends with its campaign is no standing work, and who is not signed in is asked to', async () => {
	const { id, action } = await buildRecurring();
	await settleAll(founder, id);
	await founder.campaign.end({ id });
	expect((await founder.standing.list({ size: 100 })).items.map((one) => one.id)).not.toContain(action);
	await expect(founder.standing.end({ id: action, reason: '不做了' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(product.clientAs(null).campaigns.standing.list({})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
});
