import { beforeEach, expect, test } from 'vitest';
import { buildCampaign, buildPlan, settleAll, workCampaigns } from '../../testing/campaign.ts';
import { buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const refused = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const county = await buildOrganisation(product, { parent: null });
const branch = await buildOrganisation(product, { parent: county });
const office = await buildHolder(db, { role: 'department_clerk', at: county });
const own = await buildHolder(db, { role: 'secretary', at: branch });
const clerk = product.clientAs(office).campaigns;
const secretary = product.clientAs(own).campaigns;
const plan = buildPlan();
let campaign: string;
let task: string;

beforeEach(async () => {
	campaign = await buildCampaign(product, { issuer: county });
	const { items } = await clerk.board.list({ id: campaign, at: branch, size: 100 });
	task = items.find(({ action }) => action.key === 'visits')?.id ?? '';
});
const ask = () => secretary.deviation.ask({ id: task, kind: 'excuse', reason: '书记住院' });
const requests = async () => (await clerk.deviation.list({ campaign })).items;
/** Issues a revision, with or without the visits. */
async function revise(keys: readonly string[]): Promise<void> {
	const { edition } = await clerk.campaign.get({ id: campaign });
	const actions = plan.actions.filter(({ key }) => keys.includes(key));
	const saved = await clerk.plan.save({ id: campaign, name: '活动', plan: { ...plan, actions }, edition });
	await clerk.plan.approve({ id: campaign, edition: saved.edition });
	await clerk.plan.issue({ id: campaign, scope: [county], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign });
}

test('a request of an action that the plan has left out is answered, and counts where the action comes back', async () => {
	const { id } = await ask();
	expect(await requests()).toMatchObject([{ id, inForce: true, mayAnswer: true }]);
	await revise(['meeting']);
	expect(await requests()).toMatchObject([{ id, inForce: false, mayAnswer: true }]);
	await expect(secretary.deviation.answer({ id, granted: true })).rejects.toEqual(refused('FORBIDDEN'));
	await clerk.deviation.answer({ id, granted: true });
	await revise(['meeting', 'visits']);
	expect(await secretary.task.get({ id: task })).toMatchObject({ standing: 'excused' });
});

test('one of a decision that holds no longer is taken back, once', async () => {
	const meeting = { heldOn: '2026-03-10', agenda: '研究', chair: '周某', expected: 9, attended: 8 };
	const { id: meetingId } = await clerk.meeting.add({ id: campaign, ...meeting });
	const decision = { text: '报送情况', organisationId: branch, dueOn: '2026-03-13' };
	const made = await clerk.decision.add({ id: meetingId, ...decision });
	const { id } = await secretary.deviation.ask({ id: made.taskId, kind: 'excuse', reason: '书记住院' });
	await clerk.decision.withdraw({ id: made.id, reason: '并入另一项' });
	await secretary.deviation.withdraw({ id });
	await expect(secretary.deviation.withdraw({ id })).rejects.toEqual(refused('CONFLICT', { reason: 'settled' }));
	await expect(clerk.deviation.answer({ id, granted: true })).rejects.toEqual(refused('CONFLICT'));
});

test('nothing is answered or taken back in an ended campaign', async () => {
	const { id } = await ask();
	await settleAll(clerk, campaign);
	await clerk.campaign.end({ id: campaign });
	expect(await requests()).toMatchObject([{ id, mayAnswer: false }]);
	await expect(clerk.deviation.answer({ id, granted: true })).rejects.toEqual(refused('CAMPAIGN_NOT_RUNNING'));
	await expect(secretary.deviation.withdraw({ id })).rejects.toEqual(refused('CAMPAIGN_NOT_RUNNING'));
	await clerk.campaign.resume({ id: campaign });
	await clerk.deviation.answer({ id, granted: false });
});
