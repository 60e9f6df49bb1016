import type { RouterClient } from '@orpc/server';
import { mayBeSettled, type Plan, planSchema } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { campaignHandlers, type campaignsRouter } from '../modules/campaigns/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { unique } from './build.ts';
import { buildFounder } from './organisation.ts';
import type { TestProduct } from './product.ts';

const sections = { goals: '目标', content: '内容', steps: '步骤', organisation: '领导' };

/** A plan that may be approved: a mobilisation meeting that is over, work that is not, and something on offer. */
export const buildPlan = (wish: Partial<Plan> = {}): Plan =>
	planSchema.parse({
		sections,
		feature: '一支部一特色',
		publicity: '公示栏',
		clauses: [
			{ key: 'c1', text: '各党委召开动员会' },
			{ key: 'c2', text: '各支部联系困难户' },
		],
		events: [{ key: 'congress', name: '党代会', on: null }],
		phases: [],
		standards: [],
		indicators: [{ key: 'i1', name: '办结率', unit: '%', baseline: 60, floor: 80, stretch: 95 }],
		seats: [],
		duties: [],
		actions: [
			{
				key: 'meeting',
				kind: 'mandatory',
				form: 'meeting',
				text: '召开动员会',
				owner: '书记',
				clauses: ['c1'],
				from: { on: '2026-03-01' },
				due: { on: '2026-03-02' },
			},
			{
				key: 'visits',
				kind: 'mandatory',
				form: 'act',
				text: '走访困难户',
				owner: '书记',
				due: { event: 'congress', offsetDays: -10 },
				types: ['branch'],
				quotaLow: 2,
				quotaHigh: 3,
			},
			{ key: 'class', kind: 'optional', form: 'act', text: '办一期夜校', owner: '组织委员', due: { on: '2026-12-01' } },
		],
		...wish,
	});

/** Does the queued jobs of campaigns as a worker does. */
export async function workCampaigns(product: TestProduct, name: 'campaigns.issue' | 'campaigns.follow', data: object) {
	const handler = campaignHandlers({ db: product.db, clock: systemClock }).find(
		({ definition }) => definition.name === name,
	);
	await handler?.handle(data, { last: false, signal: new AbortController().signal });
}

/** A campaign of an organisation, with its plan approved and, unless it is to stay a draft, issued to all branches and committees below. */
export async function buildCampaign(
	product: TestProduct,
	wish: { issuer: number; plan?: Plan; draft?: boolean; by?: SignedIn },
): Promise<string> {
	const client = product.clientAs(wish.by ?? (await buildFounder(product.db))).campaigns;
	const name = unique('创先争优活动');
	const { id } = await client.campaign.create({ name, issuerId: wish.issuer });
	const { edition } = await client.plan.save({ id, name, plan: wish.plan ?? buildPlan(), edition: 1 });
	if (wish.draft) return id;
	await client.plan.approve({ id, edition });
	await client.plan.issue({ id, scope: [wish.issuer], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	return id;
}

/** Says of everything open in a campaign what becomes of it, so that it may end; an emergency that lasts is lifted instead. */
export async function settleAll({ closing }: RouterClient<typeof campaignsRouter>, id: string): Promise<void> {
	for (const { item, kind, count, settled } of await closing.get({ id }))
		if (settled === null && mayBeSettled({ kind }))
			await closing.settle({ id, item, count, disposition: 'explained', reason: '转入日常工作' });
}

const same = { state: 'same', text: '' } as const;
/** Every section as it is above. */
export const allSame = { goals: same, content: same, steps: same, organisation: same };

/** Says of an organisation's plan what has to be said before it is filed. */
export async function answerSections({ instance }: RouterClient<typeof campaignsRouter>, id: string): Promise<void> {
	const { edition } = await instance.get({ id });
	await instance.save({ id, edition, feature: '一支部一夜校', sections: allSame });
}

/** The same, and files it. */
export async function fileInstance(client: RouterClient<typeof campaignsRouter>, id: string): Promise<{ id: string }> {
	await answerSections(client, id);
	return client.instance.file({ id });
}
