import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan, settleAll, workCampaigns } from '../../testing/campaign.ts';
import { emergencyStage } from '../../testing/emergency.ts';
import { buildHolder } from '../../testing/index.ts';

/** What a town is shown of what only its branches are asked for, and until when it may ask for more. */
const { product, db, founder, inDays, build, declare, taskAt } = await emergencyStage();
const nothing = { textAddition: '', standardAddition: '', dueOn: null, target: null };
type Place = Awaited<ReturnType<typeof build>>;

const [, visits] = buildPlan().actions;
if (!visits) throw new Error('the plan has no visits');

const instanceAt = async (campaign: string, at: number): Promise<string> => {
	const { rows } = await sql<{ id: string }>`SELECT id FROM campaign_instance
		WHERE campaign_id = ${campaign} AND organisation_id = ${at}`.execute(db);
	return rows[0]?.id ?? '';
};
const as = async (role: 'secretary' | 'viewer', at: number) =>
	product.clientAs(await buildHolder(db, { role, at })).campaigns;

/** The first town's secretary, its plan, and what it is shown there. */
async function townOf({ id: campaign, towns: [town] }: Pick<Place, 'id' | 'towns'>) {
	const secretary = await as('secretary', town);
	const id = await instanceAt(campaign, town);
	const shown = async () => (await secretary.instance.get({ id })).askedBelow;
	const [first] = await shown();
	const place = { ...nothing, id, action: first?.action.id ?? '', round: first?.round ?? 0 };
	return { secretary, id, shown, place };
}

test('of an action that comes again only the rounds whose day has not passed are shown, and of one that is over the last', async () => {
	const at = await build();
	const monthly = { ...visits, every: 'monthly' as const, from: { on: inDays(-130) }, due: { on: inDays(300) } };
	const over = { ...monthly, key: 'over', text: '上党课', due: { on: inDays(-40) } };
	const id = await buildCampaign(product, { issuer: at.county, plan: buildPlan({ actions: [monthly, over] }) });
	await workCampaigns(product, 'campaigns.follow', {});
	const { rows } = await sql<{ key: string; last: number }>`SELECT a.key, max(t.round) AS last FROM campaign_task t
		JOIN campaign_action a ON a.id = t.action_id WHERE t.campaign_id = ${id} GROUP BY a.key ORDER BY a.key DESC`.execute(
		db,
	);
	const { secretary, shown, place } = await townOf({ ...at, id });
	const now = (await shown()).map(({ action: { key }, round, tasks }) => ({ key, round, tasks }));
	expect(now).toEqual(rows.map(({ key, last }) => ({ key, round: last, tasks: 1 })));
	expect(now.map(({ round }) => round >= 3)).toEqual([true, true]);
	// Of one that is over what was asked for can be taken back still.
	await secretary.action.tighten({ ...place, round: 1, textAddition: '张贴上墙' });
	await secretary.action.tighten({ ...place, round: 1 });
});

test('who was let off is not counted, and where all were nothing is shown', async () => {
	const at = await build();
	const { shown } = await townOf(at);
	expect(await shown()).toMatchObject([{ tasks: 1 }]);
	const { id } = await taskAt(at, at.branch);
	const asked = await founder.deviation.ask({ id, kind: 'excuse', dueOn: null, reason: '无困难户' });
	await founder.deviation.answer({ id: asked.id, granted: true });
	expect(await shown()).toEqual([]);
});

test('a day is earlier by the plan’s: that of one branch, which an emergency of its own moved, is brought forward at its task', async () => {
	const at = await build();
	const { secretary, place, shown } = await townOf(at);
	const { id: emergency } = await declare(at, at.branch);
	await founder.emergency.lift({ id: emergency });
	const task = await taskAt(at, at.branch);
	expect(task).toMatchObject({ dueOn: inDays(8) });
	expect(await shown()).toMatchObject([{ dueOn: inDays(5) }]);
	// For all the others it would be none.
	await expect(secretary.action.tighten({ ...place, dueOn: inDays(7) })).rejects.toMatchObject({
		code: 'TASK_LOCKED',
		data: { reason: 'dueOn' },
	});
	await secretary.task.tighten({ ...nothing, id: task.id, dueOn: inDays(7) });
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(7) });
});

test('a day that the town’s own emergency moved weakens nothing for a branch that was not in it', async () => {
	const at = await build();
	const { id: emergency } = await declare(at, at.towns[0]);
	// The branch left it, as one that moved away and back.
	await sql`DELETE FROM campaign_emergency_day WHERE emergency_id = ${emergency} AND organisation_id = ${at.branch}`.execute(
		db,
	);
	await founder.emergency.lift({ id: emergency });
	const { secretary, place, shown } = await townOf(at);
	expect(await shown()).toMatchObject([{ dueOn: inDays(8) }]);
	await secretary.action.tighten({ ...place, dueOn: inDays(7) });
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(5) });
});

test('nothing is shown to who may not ask for more, nor after the end, when it is refused', async () => {
	const at = await build();
	const { secretary, id, place, shown } = await townOf(at);
	const viewer = await as('viewer', at.towns[0]);
	expect((await viewer.instance.get({ id })).askedBelow).toEqual([]);
	await settleAll(founder, at.id);
	await founder.campaign.end({ id: at.id });
	expect(await shown()).toEqual([]);
	await expect(secretary.action.tighten({ ...place, textAddition: '张贴上墙' })).rejects.toMatchObject({
		code: 'CAMPAIGN_NOT_RUNNING',
	});
});

test('an action that a revision retired is neither shown nor tightened', async () => {
	const at = await build();
	const { secretary, place, shown } = await townOf(at);
	const { plan, edition, name } = await founder.campaign.get({ id: at.id });
	const actions = plan.actions.filter(({ key }) => key !== 'visits');
	const saved = await founder.plan.save({ id: at.id, name, plan: { ...plan, actions }, edition });
	await founder.plan.approve({ id: at.id, edition: saved.edition });
	await founder.plan.issue({ id: at.id, scope: [at.county], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: at.id });
	expect(await shown()).toEqual([]);
	await expect(secretary.action.tighten({ ...place, textAddition: '张贴上墙' })).rejects.toMatchObject({
		code: 'NOT_FOUND',
	});
});
