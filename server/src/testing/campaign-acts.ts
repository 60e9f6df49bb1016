import type { RouterClient } from '@orpc/server';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import type { campaignsRouter } from '../modules/campaigns/index.ts';
import { buildAccount, buildCategory } from './build.ts';
import { allSame, answerSections, buildCampaign, buildPlan, fileInstance, settleAll } from './campaign.ts';
import { buildDirective, waiveRest } from './directive.ts';
import { buildFounder, buildOrganisation } from './organisation.ts';
import type { TestProduct } from './product.ts';

type Client = RouterClient<typeof campaignsRouter>;
/** @returns the rows of a list that concern the subject; anything else counts as done */
type Try = (client: Client, subject: CampaignSubject) => Promise<readonly unknown[] | object>;

const meeting = { chair: '周某', expected: 20, attended: 18 };
const held = { heldOn: '2026-03-10', agenda: '研究动员情况', chair: '周某', expected: 9, attended: 8 };
const decide = (organisationId: number) => ({ text: '报送动员情况', dueOn: '2026-03-13', organisationId });
const exits = [{ key: 'e1', text: '群众认可', judged: true, target: null }];
const phases = [
	{ key: 'p1', name: '动员', from: { on: '2026-03-01' }, until: { on: '2099-12-31' }, exits, milestones: [] },
];
const outbreak = (organisationId: number) => ({
	organisationId,
	name: '防汛抢险',
	reason: '启动防汛二级响应',
	fromOn: dayInChina(new Date()),
});
const urgent = (organisationId: number) => ({ text: '转移低洼住户', organisationId, due: { hours: 6 } });
const page = { size: 100 };
const words = '到课率翻了一番';

/** A campaign of a town and a branch in it, with what the procedures of campaigns need, made when it is asked for. */
export async function buildCampaignSubject(product: TestProduct, issuer: number) {
	const founder = product.clientAs(await buildFounder(product.db)).campaigns;
	const branch = await buildOrganisation(product, { parent: issuer });
	const campaign = await buildCampaign(product, { issuer, plan: buildPlan({ phases }) });
	// Where its papers go.
	await buildCategory(product.db);
	const { rows } = await sql<{
		instance: string;
		upper: string;
		task: string;
		visits: string;
		offered: string;
		asked: string;
	}>`SELECT
		(SELECT id FROM campaign_instance WHERE campaign_id = ${campaign} AND organisation_id = ${branch}) AS instance,
		(SELECT id FROM campaign_instance WHERE campaign_id = ${campaign} AND organisation_id = ${issuer}) AS upper,
		(SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
			WHERE t.campaign_id = ${campaign} AND t.organisation_id = ${branch} AND a.key = 'meeting') AS task,
		(SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
			WHERE t.campaign_id = ${campaign} AND t.organisation_id = ${branch} AND a.key = 'visits') AS visits,
		(SELECT id FROM campaign_action WHERE campaign_id = ${campaign} AND key = 'class') AS offered,
		(SELECT id FROM campaign_action WHERE campaign_id = ${campaign} AND key = 'visits') AS asked`.execute(product.db);
	const [made] = rows;
	if (!made) throw new Error('the campaign has no parts');
	/** A task of an organisation's own, for which something was done. */
	const ready = async (instance: string) => {
		const { taskId } = await founder.action.add({ id: instance, text: '田间党课', dueOn: '2026-09-01' });
		await fileInstance(founder, instance);
		await founder.act.add({ id: taskId, doneOn: '2026-03-02', record: '两次，六十人' });
		return taskId;
	};
	/** A model that somebody else put forward. */
	const proposed = async (instance: string) => {
		const other = product.clientAs(await buildAccount(product.db, { administrator: true })).campaigns;
		return (await other.model.propose({ id: await ready(instance), words })).id;
	};
	/** An action that was made permanent when its campaign ended. */
	const standing = async () => {
		const plan = buildPlan();
		const [first] = plan.actions;
		if (!first) throw new Error('a plan has no action');
		const recurring = { ...first, key: 'monthly', form: 'act' as const, every: 'monthly' as const };
		const until = { on: '2026-06-30' };
		const ended = await buildCampaign(product, { issuer, plan: { ...plan, actions: [{ ...recurring, due: until }] } });
		const gate = await founder.closing.get({ id: ended });
		const { item = '', part } = gate.find(({ kind }) => kind === 'recurring') ?? {};
		await founder.closing.settle({ id: ended, item, count: 1, disposition: 'permanent', reason: '长期坚持' });
		await settleAll(founder, ended);
		await founder.campaign.end({ id: ended });
		return part ?? '';
	};
	const act = async () => (await founder.act.add({ id: made.task, doneOn: '2026-03-02', meeting })).id;
	const meetingId = async () => (await founder.meeting.add({ id: campaign, ...held })).id;
	const decided = async () => (await founder.decision.add({ id: await meetingId(), ...decide(branch) })).id;
	return {
		...made,
		issuer,
		branch,
		campaign,
		draft: () => buildCampaign(product, { issuer, draft: true }),
		settled: () => settleAll(founder, campaign),
		ended: async () => {
			await settleAll(founder, campaign);
			return (await founder.campaign.end({ id: campaign })).id;
		},
		closed: () => founder.phase.close({ id: campaign, phase: 'p1', reason: '提前转段' }),
		followed: async () => {
			const { id: directiveId } = await buildDirective(product, { organisationId: issuer });
			await waiveRest(product.clientAs(await buildFounder(product.db)), directiveId);
			const { id } = await founder.campaign.create({ name: '争先活动', issuerId: issuer, directiveId });
			return { id, directive: directiveId, revision: (await founder.plan.pending({ id })).revision ?? 0 };
		},
		answered: () => answerSections(founder, made.instance),
		filed: async () => (await fileInstance(founder, made.instance)).id,
		taken: async () => (await founder.action.take({ id: made.instance, action: made.offered })).taskId,
		act,
		standing,
		stopped: async () => (await founder.standing.end({ id: await standing(), reason: '并入日常' })).id,
		meeting: meetingId,
		meetingBack: async () => (await founder.meeting.withdraw({ id: await meetingId() })).id,
		decided,
		decisionBack: async () => (await founder.decision.withdraw({ id: await decided(), reason: '并入另一项' })).id,
		withdrawn: async () => (await founder.act.withdraw({ id: await act() })).id,
		ready: () => ready(made.instance),
		proposed: () => proposed(made.instance),
		recommended: async () => {
			const model = await proposed(made.upper);
			await founder.model.answer({ id: model, state: 'recommended', answer: '' });
			return { id: made.instance, model, dueOn: '2026-09-01' };
		},
		declared: async () => (await founder.emergency.declare({ id: campaign, ...outbreak(issuer) })).id,
		lifted: async () => {
			const { id } = await founder.emergency.declare({ id: campaign, ...outbreak(issuer) });
			await founder.emergency.lift({ id });
			return id;
		},
		shortTask: async () => {
			const { id } = await founder.emergency.declare({ id: campaign, ...outbreak(issuer) });
			return (await founder.emergency.ask({ id, ...urgent(branch) })).id;
		},
		shortTaskBack: async () => {
			const { id } = await founder.emergency.declare({ id: campaign, ...outbreak(issuer) });
			const task = await founder.emergency.ask({ id, ...urgent(branch) });
			return (await founder.emergency.cancel({ id: task.id, reason: '水已退去' })).id;
		},
		owed: async () => {
			await founder.emergency.declare({ id: campaign, ...outbreak(issuer) });
			return (await founder.act.add({ id: made.task, doneOn: dayInChina(new Date()), record: '已开' })).id;
		},
		deviation: async () => (await founder.deviation.ask({ id: made.task, kind: 'excuse', reason: '书记住院' })).id,
	};
}
export type CampaignSubject = Awaited<ReturnType<typeof buildCampaignSubject>>;

const nothing = { standardAddition: '', dueOn: null, target: null };

/** How each procedure of campaigns is tried on a subject, with an input that is right. */
export const campaignActs: Record<string, Try> = {
	'campaign.list': async (client, { campaign }) =>
		(await client.campaign.list(page)).items.filter(({ id }) => id === campaign),
	'campaign.get': (client, { campaign: id }) => client.campaign.get({ id }),
	'campaign.create': (client, { issuer }) => client.campaign.create({ name: '争先活动', issuerId: issuer }),
	'campaign.end': async (client, { campaign: id, settled }) => {
		await settled();
		return client.campaign.end({ id });
	},
	'campaign.resume': async (client, { ended }) => client.campaign.resume({ id: await ended() }),
	'campaign.issuers': async (client, { issuer }) =>
		(await client.campaign.issuers({})).filter(({ id }) => id === issuer),
	'campaign.uppers': (client, { issuer }) => client.campaign.uppers({ issuerId: issuer }),
	'repeat.get': async (client, { followed }) =>
		client.repeat.get({ directive: (await followed()).directive, clause: 'preamble' }).then(() => ({})),
	'repeat.list': async (client, { followed }) =>
		client.repeat.list({ directive: (await followed()).directive }).then(() => ({})),
	'standing.list': async (client, { standing }) => {
		const id = await standing();
		return (await client.standing.list(page)).items.filter((one) => one.id === id);
	},
	'standing.end': async (client, { standing }) => client.standing.end({ id: await standing(), reason: '并入日常' }),
	'standing.resume': async (client, { stopped }) => client.standing.resume({ id: await stopped() }),
	'plan.save': async (client, { draft }) =>
		client.plan.save({ id: await draft(), name: '争先活动', plan: buildPlan(), edition: 2 }),
	'plan.approve': async (client, { draft }) => client.plan.approve({ id: await draft(), edition: 2 }),
	'plan.difference': (client, { campaign: id }) => client.plan.difference({ id, from: 1, to: 1 }).then(() => ({})),
	'plan.pending': (client, { campaign: id }) => client.plan.pending({ id }),
	'plan.follow': async (client, { followed }) => {
		const { id, revision } = await followed();
		return client.plan.follow({ id, revision, edition: 1, take: [], leave: [] });
	},
	'plan.issue': (client, { campaign: id, issuer }) => client.plan.issue({ id, scope: [issuer], types: ['branch'] }),
	'paper.get': (client, { campaign: id }) => client.paper.get({ id, kind: 'report' }),
	'paper.keep': (client, { campaign: id, issuer }) => client.paper.keep({ id, kind: 'report', at: issuer }),
	'event.set': (client, { campaign: id }) => client.event.set({ id, key: 'congress', on: '2026-11-08' }),
	'board.get': (client, { campaign: id }) => client.board.get({ id }),
	'board.list': async (client, { campaign: id, task }) =>
		(await client.board.list({ id, ...page })).items.filter((one) => one.id === task),
	'board.trace': (client, { campaign: id }) => client.board.trace({ id }).then(() => ({})),
	'board.rhythm': (client, { campaign: id }) => client.board.rhythm({ id }),
	'instance.list': async (client, { instance }) =>
		(await client.instance.list(page)).items.filter(({ id }) => id === instance),
	'instance.get': (client, { instance: id }) => client.instance.get({ id }),
	'instance.save': (client, { instance: id }) =>
		client.instance.save({ id, edition: 1, feature: '夜校', sections: allSame }),
	'instance.answer': (client, { instance: id }) =>
		client.instance.answer({ id, key: 'c2', answer: 'not_applicable', reason: '没有困难户' }),
	'instance.file': async (client, { instance: id, answered }) => {
		await answered();
		return client.instance.file({ id });
	},
	'instance.return': async (client, { filed }) => client.instance.return({ id: await filed(), note: '请写明时间' }),
	'filing.list': async (client, { campaign: id, instance }) =>
		(await client.filing.list({ id, ...page })).items.filter((one) => one.id === instance),
	'filing.mine': async (client, { instance }) => (await client.filing.mine({})).filter(({ id }) => id === instance),
	'action.add': (client, { instance: id }) => client.action.add({ id, text: '田间党课', dueOn: '2026-09-01' }),
	'action.take': (client, { instance: id, offered: action }) => client.action.take({ id, action }),
	'action.tighten': (client, { upper: id, asked: action }) =>
		client.action.tighten({ id, action, round: 1, textAddition: '请群众代表参加', ...nothing }),
	'action.drop': async (client, { taken }) => client.action.drop({ id: await taken() }),
	'task.list': async (client, { task }) => (await client.task.list(page)).items.filter(({ id }) => id === task),
	'task.get': (client, { task: id }) => client.task.get({ id }),
	'task.tighten': (client, { task: id }) => client.task.tighten({ id, textAddition: '请群众代表参加', ...nothing }),
	'task.stretch': (client, { visits: id }) => client.task.stretch({ id, stretch: 3 }),
	'act.add': (client, { task: id }) => client.act.add({ id, doneOn: '2026-03-02', meeting }),
	'act.withdraw': async (client, { act }) => client.act.withdraw({ id: await act() }),
	'act.restore': async (client, { withdrawn }) => client.act.restore({ id: await withdrawn() }),
	'act.complete': async (client, { owed }) => client.act.complete({ id: await owed(), meeting }),
	'act.judge': async (client, { act }) => client.act.judge({ id: await act(), quality: 'good' }),
	'deviation.list': async (client, { deviation }) => {
		const id = await deviation();
		return (await client.deviation.list(page)).items.filter((one) => one.id === id);
	},
	'deviation.ask': (client, { task: id }) => client.deviation.ask({ id, kind: 'excuse', reason: '书记住院' }),
	'deviation.withdraw': async (client, { deviation }) => client.deviation.withdraw({ id: await deviation() }),
	'deviation.answer': async (client, { deviation }) =>
		client.deviation.answer({ id: await deviation(), granted: true }),
	'meeting.list': (client, { campaign: id }) => client.meeting.list({ id }).then(() => ({})),
	'meeting.add': (client, { campaign: id }) => client.meeting.add({ id, ...held }),
	'meeting.change': async (client, { meeting: made }) =>
		client.meeting.change({ id: await made(), ...held, edition: 1 }),
	'meeting.withdraw': async (client, { meeting: made }) => client.meeting.withdraw({ id: await made() }),
	'meeting.restore': async (client, { meetingBack }) => client.meeting.restore({ id: await meetingBack() }),
	'decision.add': async (client, { meeting: made, branch }) =>
		client.decision.add({ id: await made(), ...decide(branch) }),
	'decision.change': async (client, { decided, branch }) =>
		client.decision.change({ id: await decided(), ...decide(branch), edition: 1 }),
	'decision.withdraw': async (client, { decided }) =>
		client.decision.withdraw({ id: await decided(), reason: '并入另一项' }),
	'decision.restore': async (client, { decisionBack }) => client.decision.restore({ id: await decisionBack() }),
	'phase.board': (client, { campaign: id }) => client.phase.board({ id }),
	'phase.judge': (client, { campaign: id }) =>
		client.phase.judge({ id, phase: 'p1', key: 'e1', quality: 'good', note: '问卷九成满意' }),
	'phase.measure': (client, { campaign: id }) => client.phase.measure({ id, key: 'i1', on: '2026-03-01', value: 82 }),
	'phase.close': (client, { campaign: id }) => client.phase.close({ id, phase: 'p1', reason: '提前转段' }),
	'phase.reopen': async (client, { campaign: id, closed }) => {
		await closed();
		return client.phase.reopen({ id, phase: 'p1' });
	},
	'closing.get': (client, { campaign: id }) => client.closing.get({ id }).then(() => ({})),
	'closing.settle': (client, { campaign: id }) =>
		client.closing.settle({ id, item: 'filing', count: 2, disposition: 'explained', reason: '不再报备' }),
	'closing.unsettle': (client, { campaign: id }) => client.closing.unsettle({ id, item: 'filing' }),
	'calendar.state': (client) => client.calendar.state({}),
	'calendar.make': (client) => client.calendar.make({}),
	'calendar.revoke': (client) => client.calendar.revoke({}),
	'emergency.list': async (client, { campaign: id, declared }) => {
		const made = await declared();
		return (await client.emergency.list({ id })).items.filter((one) => one.id === made);
	},
	'emergency.mine': async (client, { declared }) => {
		const made = await declared();
		return (await client.emergency.mine({})).filter((one) => one.id === made);
	},
	'emergency.declare': (client, { campaign: id, branch }) => client.emergency.declare({ id, ...outbreak(branch) }),
	'emergency.lift': async (client, { declared }) => client.emergency.lift({ id: await declared() }),
	'emergency.withdraw': async (client, { declared }) => client.emergency.withdraw({ id: await declared() }),
	'emergency.resume': async (client, { lifted }) => client.emergency.resume({ id: await lifted() }),
	'emergency.ask': async (client, { declared, branch }) =>
		client.emergency.ask({ id: await declared(), ...urgent(branch) }),
	'emergency.cancel': async (client, { shortTask }) =>
		client.emergency.cancel({ id: await shortTask(), reason: '水已退去' }),
	'emergency.reinstate': async (client, { shortTaskBack }) => client.emergency.reinstate({ id: await shortTaskBack() }),
	'model.list': async (client, { campaign, proposed }) => {
		const id = await proposed();
		return (await client.model.list({ id: campaign })).items.filter((one) => one.id === id);
	},
	'model.propose': async (client, { ready }) => client.model.propose({ id: await ready(), words }),
	'model.withdraw': async (client, { proposed }) => client.model.withdraw({ id: await proposed() }),
	'model.answer': async (client, { proposed }) =>
		client.model.answer({ id: await proposed(), state: 'recommended', answer: '' }),
	'model.take': async (client, { recommended }) => client.model.take(await recommended()),
};
