import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildPlan, settleAll, workCampaigns } from '../../testing/campaign.ts';
import { emergencyStage } from '../../testing/emergency.ts';
import { buildFounder, buildHolder, buildOrganisation } from '../../testing/index.ts';

const { product, db, founder, today, inDays, build, declare, taskAt, spansOf } = await emergencyStage();

test('while it lasts what is ordinary rests, and afterwards its day has moved by the length', async () => {
	const at = await build();
	const made = await declare(at, at.towns[0]);
	expect(made).toMatchObject({ organisations: 2, suspended: 1 });
	expect(await taskAt(at, at.branch)).toMatchObject({ standing: 'suspended', lamp: 'grey', dueOn: inDays(5) });
	// Elsewhere nothing changes, and what was overdue before stays overdue.
	expect(await taskAt(at, at.other)).toMatchObject({ standing: 'soon' });
	expect(await taskAt(at, at.branch, 'meeting')).toMatchObject({ standing: 'overdue' });
	const board = await founder.board.get({ id: at.id, at: at.towns[0] });
	expect(board.total).toMatchObject({ suspended: 1, overdue: 2 });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await taskAt(at, at.branch)).toMatchObject({ standing: 'suspended', dueOn: inDays(5) });

	expect(await founder.emergency.lift({ id: made.id })).toEqual({ moved: 1 });
	// Two days back, and today.
	expect(await taskAt(at, at.branch)).toMatchObject({ standing: 'open', dueOn: inDays(8) });
	expect(await taskAt(at, at.branch, 'meeting')).toMatchObject({ dueOn: inDays(-10) });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(8) });

	// Lifted by mistake: it lasts again, and is lifted again.
	await founder.emergency.resume({ id: made.id });
	expect(await taskAt(at, at.branch)).toMatchObject({ standing: 'suspended', dueOn: inDays(5) });
	await expect(founder.emergency.resume({ id: made.id })).rejects.toMatchObject({ code: 'CONFLICT' });
	await founder.emergency.lift({ id: made.id });
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(8) });
});

test('one declared by mistake moves nothing, and may be let last again', async () => {
	const at = await build();
	const { id } = await declare(at, at.county);
	await founder.emergency.withdraw({ id });
	expect(await taskAt(at, at.branch)).toMatchObject({ standing: 'soon', dueOn: inDays(5) });
	expect((await founder.emergency.list({ id: at.id })).items).toMatchObject([{ state: 'withdrawn', mayResume: true }]);
	await founder.emergency.resume({ id });
	expect(await spansOf(at, at.branch)).toEqual([{ from: inDays(-2), until: null }]);
});

test('a town moves no day back by itself, and the issuer takes back what it declared, also when that is long lifted', async () => {
	const at = await build();
	const [town] = at.towns;
	const leader = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: town }));
	const issuer = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: at.county }));
	const told = async (client: typeof issuer) => (await client.notices.notice.list({})).items.map(({ kind }) => kind);
	const wish = { id: at.id, organisationId: town, name: '山火扑救', reason: '东山起火' };
	await expect(leader.campaigns.emergency.declare({ ...wish, fromOn: inDays(-1) })).rejects.toMatchObject({
		code: 'INVALID',
		data: { field: 'emergencyToday' },
	});
	const { id } = await leader.campaigns.emergency.declare({ ...wish, fromOn: today });
	await leader.campaigns.emergency.lift({ id });
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(6) });
	expect(await told(issuer)).toEqual(['campaigns.emergency_moved', 'campaigns.emergency_declared']);
	await expect(leader.campaigns.emergency.withdraw({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
	await sql`UPDATE campaign_emergency SET declared_at = declared_at - interval '9 days',
		lifted_at = lifted_at - interval '9 days' WHERE id = ${id}`.execute(db);
	const shown = async (client: typeof issuer) => (await client.campaigns.emergency.list({ id: at.id })).items;
	expect(await shown(leader)).toMatchObject([{ mayWithdraw: false }]);
	expect(await shown(issuer)).toMatchObject([{ mayWithdraw: true }]);
	await issuer.campaigns.emergency.withdraw({ id });
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(5) });
	expect(await told(leader)).toContain('campaigns.emergency_withdrawn');
	// What the issuer took back is not the town's to let last again.
	await expect(leader.campaigns.emergency.resume({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
	await expect(issuer.campaigns.emergency.withdraw({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
	expect(await shown(leader)).toMatchObject([{ state: 'withdrawn', mayResume: false }]);
	// While it lasts, the town takes it back within a day, and the issuer later too.
	const next = await leader.campaigns.emergency.declare({ ...wish, fromOn: today });
	await sql`UPDATE campaign_emergency SET declared_at = declared_at - interval '2 days' WHERE id = ${next.id}`.execute(
		db,
	);
	await expect(leader.campaigns.emergency.withdraw({ id: next.id })).rejects.toMatchObject({
		data: { reason: 'emergency_late' },
	});
	await issuer.campaigns.emergency.withdraw({ id: next.id });
});

test('two at once move a day once, and one inside the other moves nothing of its own', async () => {
	const at = await build();
	const wide = await declare(at, at.county, { fromOn: inDays(-4) });
	const narrow = await declare(at, at.branch, { fromOn: inDays(-1) });
	await founder.emergency.lift({ id: wide.id });
	expect(await taskAt(at, at.branch)).toMatchObject({ standing: 'suspended', dueOn: inDays(5) });
	expect(await taskAt(at, at.other)).toMatchObject({ dueOn: inDays(10) });
	await founder.emergency.lift({ id: narrow.id });
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(10) });
});

test('days that are set afterwards are not moved by what came before them', async () => {
	const at = await build();
	const { id } = await declare(at, at.county);
	await founder.emergency.lift({ id });
	const task = await taskAt(at, at.branch);
	// Tightened to a day before the moved one, revised, granted: each counts as it is said.
	const tighten = { id: task.id, textAddition: '', standardAddition: '', target: null };
	await expect(founder.task.tighten({ ...tighten, dueOn: inDays(9) })).rejects.toMatchObject({ code: 'TASK_LOCKED' });
	await founder.task.tighten({ ...tighten, dueOn: inDays(6) });
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(6) });
	const asked = await founder.deviation.ask({ id: task.id, kind: 'later', dueOn: inDays(20), reason: '道路未通' });
	await founder.deviation.answer({ id: asked.id, granted: true });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(20) });
});

test('who comes into the place comes into the emergency, who leaves keeps the days he was in it', async () => {
	const at = await build();
	const { id } = await declare(at, at.towns[0]);
	const fresh = await buildOrganisation(product, { parent: at.towns[0] });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await spansOf(at, fresh)).toEqual([{ from: today, until: null }]);
	// The branch leaves for the other town.
	const change = product.clientAs(await buildFounder(db)).organisation.change;
	await change.move({ id: at.branch, parentId: at.towns[1], effectiveOn: today });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await spansOf(at, at.branch)).toEqual([{ from: inDays(-2), until: inDays(-1) }]);
	expect(await taskAt(at, at.branch)).toMatchObject({ standing: 'soon', dueOn: inDays(7) });
	await founder.emergency.lift({ id });
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(7) });
	expect(await spansOf(at, fresh)).toEqual([{ from: today, until: today }]);
});

test('short tasks go to whom they are meant for, come first, need one line, and are not asked for any more when it is over', async () => {
	const at = await build();
	const { id } = await declare(at, at.towns[0]);
	const secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: at.branch })).campaigns;
	const asked = await founder.emergency.ask({
		id,
		text: '转移低洼住户',
		organisationId: at.towns[0],
		types: ['branch'],
		due: { hours: 6 },
	});
	expect(asked.organisations).toBe(1);
	await expect(
		founder.emergency.ask({ id, text: '转移住户', organisationId: at.other, due: { hours: 6 } }),
	).rejects.toMatchObject({ code: 'INVALID' });
	await founder.emergency.ask({ id, text: '报送灾情', organisationId: at.branch, due: { on: inDays(1) } });
	// A branch that comes later is given them as well.
	const fresh = await buildOrganisation(product, { parent: at.towns[0] });
	await workCampaigns(product, 'campaigns.follow', {});
	expect((await founder.emergency.list({ id: at.id })).items[0]?.tasks[0]?.counts).toMatchObject({ soon: 2 });

	const { items } = await secretary.task.list({});
	expect(items.map(({ action, standing }) => [action.text, standing])).toEqual([
		['转移低洼住户', 'soon'],
		['报送灾情', 'soon'],
		['召开动员会', 'overdue'],
		['走访困难户', 'suspended'],
	]);
	expect(items[0]?.action).toMatchObject({ emergency: { name: '防汛抢险' }, dueAt: expect.any(String) });
	await secretary.act.add({ id: items[0]?.id ?? '', doneOn: today, record: '已转' });
	expect(await secretary.task.get({ id: items[0]?.id ?? '' })).toMatchObject({
		standing: 'done',
		actList: [{ emergency: '防汛抢险', paperwork: null }],
	});
	// Its hour has passed where it was not done.
	await sql`UPDATE campaign_action SET due_at = now() - interval '1 minute' WHERE id = ${asked.id}`.execute(db);
	await workCampaigns(product, 'campaigns.follow', {});
	expect((await founder.emergency.list({ id: at.id })).items[0]?.tasks[0]?.counts).toMatchObject({
		done: 1,
		overdue: 1,
	});
	const lateAt = async () =>
		(await founder.board.list({ id: at.id, at: fresh, action: asked.id, standing: 'overdue' })).total;
	expect(await lateAt()).toBe(1);

	// A revision of the plan leaves them alone.
	const plan = buildPlan({ actions: buildPlan().actions.slice(0, 1) });
	const { edition } = await founder.plan.save({ id: at.id, name: '创先争优', plan, edition: 2 });
	await founder.plan.approve({ id: at.id, edition });
	await founder.plan.issue({ id: at.id, scope: [at.county], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: at.id });
	expect((await secretary.task.list({})).items.map(({ action }) => action.text)).toContain('报送灾情');
	// Cancelled and asked for again.
	await founder.emergency.cancel({ id: asked.id, reason: '水已退去' });
	expect(await lateAt()).toBe(0);
	await founder.emergency.reinstate({ id: asked.id });
	expect(await lateAt()).toBe(1);

	await founder.emergency.lift({ id });
	const [lifted] = (await founder.emergency.list({ id: at.id })).items;
	expect(lifted?.tasks.map(({ counts }) => [counts.done, counts.excused])).toEqual([
		[1, 1],
		[0, 1],
	]);
	expect(lifted).toMatchObject({ state: 'lifted', acts: 1, owed: 0, paperworkUntil: inDays(14) });
});

test('an ordinary task is done by one line in an emergency, counts until paperwork is due, and afterwards only when it was completed', async () => {
	const at = await build();
	const meeting = { chair: '周某', expected: 20, attended: 18 };
	const task = await taskAt(at, at.branch, 'meeting');
	await expect(founder.act.add({ id: task.id, doneOn: today, record: '已开' })).rejects.toMatchObject({
		code: 'INVALID',
	});
	const { id } = await declare(at, at.branch, { paperworkDays: 3 });
	await expect(founder.act.add({ id: task.id, doneOn: today, record: '' })).rejects.toMatchObject({ code: 'INVALID' });
	const first = await founder.act.add({ id: task.id, doneOn: today, record: '已开' });
	const { actList, relaxed, ...done } = await founder.task.get({ id: task.id });
	expect(done.standing).toBe('done_late');
	expect(relaxed).toMatchObject({ name: '防汛抢险', from: inDays(-2), until: null });
	expect(actList).toMatchObject([{ emergency: '防汛抢险', paperwork: 'owed', paperworkUntil: null }]);
	await founder.emergency.lift({ id });
	expect((await founder.task.get({ id: task.id })).actList).toMatchObject([{ paperworkUntil: inDays(3) }]);
	// What was done in it may be entered later, by one line as well.
	await founder.act.add({ id: task.id, doneOn: inDays(-1), record: '先开' });
	await expect(founder.act.complete({ id: first.id, record: '已经开过动员会' })).rejects.toMatchObject({
		code: 'INVALID',
	});
	await founder.act.complete({ id: first.id, record: '已开', meeting });
	await expect(founder.act.complete({ id: first.id, meeting })).rejects.toMatchObject({ code: 'CONFLICT' });

	await sql`UPDATE campaign_emergency SET lifted_on = ${inDays(-4)}, from_on = ${inDays(-6)} WHERE id = ${id}`.execute(
		db,
	);
	await workCampaigns(product, 'campaigns.follow', {});
	const late = await founder.task.get({ id: task.id });
	expect(late.actList.map(({ paperwork }) => paperwork)).toEqual(['given', 'lapsed']);
	expect(late.doneOn).toBe(today);
	await founder.act.withdraw({ id: first.id });
	expect((await founder.task.get({ id: task.id })).doneOn).toBeNull();
	await expect(founder.act.add({ id: task.id, doneOn: today, record: '已开' })).rejects.toMatchObject({
		code: 'INVALID',
	});
});

test('paperwork that is owed is open before a campaign ends, and counts no longer in its time where that has ended', async () => {
	const at = await build();
	const task = await taskAt(at, at.branch, 'meeting');
	const { id } = await declare(at, at.branch, { paperworkDays: 3 });
	await founder.act.add({ id: task.id, doneOn: today, record: '已开' });
	await founder.emergency.lift({ id });
	expect(await founder.closing.get({ id: at.id })).toContainEqual({
		...{ item: 'paperwork', kind: 'paperwork', part: null, text: '', count: 1, settled: null },
	});
	await settleAll(founder, at.id);
	await founder.campaign.end({ id: at.id });
	expect((await founder.task.get({ id: task.id })).doneOn).toBe(today);
	await sql`UPDATE campaign_emergency SET lifted_on = ${inDays(-4)}, from_on = ${inDays(-6)} WHERE id = ${id}`.execute(
		db,
	);
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await founder.task.get({ id: task.id })).toMatchObject({ doneOn: null, actList: [{ paperwork: 'lapsed' }] });
});
