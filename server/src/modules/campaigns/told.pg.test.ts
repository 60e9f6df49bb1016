import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const county = await buildOrganisation(product, { parent: null });
const branch = await buildOrganisation(product, { parent: county });
const other = await buildOrganisation(product, { parent: county });
const office = await buildHolder(db, { role: 'department_clerk', at: county });
const own = await buildHolder(db, { role: 'secretary', at: branch });
const beside = await buildHolder(db, { role: 'secretary', at: other });
const clerk = product.clientAs(office).campaigns;
const secretary = product.clientAs(own).campaigns;
/** What was told since, the newest first. */
const heard = async (account: typeof own) => {
	const { items } = await product.clientAs(account).notices.notice.list({ unread: true });
	if (items[0]) await product.clientAs(account).notices.notice.readAll({ upTo: items[0].id });
	return items.map(({ kind, parameters, link }) => ({ kind, parameters, link }));
};
const held = { heldOn: '2026-03-10', agenda: '研究', chair: '周某', expected: 9, attended: 8 };

test('an organisation is told what the leading group has decided for it, what went to another one, and what holds no longer', async () => {
	const campaign = await buildCampaign(product, { issuer: county });
	await Promise.all([own, beside].map(heard));
	const { id: meeting } = await clerk.meeting.add({ id: campaign, ...held });
	const wish = { text: '报送情况', organisationId: branch, dueOn: '2026-03-13' };
	const { id, taskId } = await clerk.decision.add({ id: meeting, ...wish });
	const given = {
		kind: 'campaigns.decision_given',
		parameters: { title: wish.text, until: wish.dueOn },
		link: `/desk/campaigns/tasks/${taskId}`,
	};
	expect(await heard(own)).toEqual([given]);
	// What is the same for it is not told again.
	await clerk.decision.change({ id, ...wish, owner: '组织科', edition: 1 });
	expect(await heard(own)).toEqual([]);
	await clerk.decision.change({ id, ...wish, dueOn: '2026-03-12', edition: 2 });
	expect(await heard(own)).toEqual([
		{ ...given, kind: 'campaigns.decision_changed', parameters: { title: wish.text, until: '2026-03-12' } },
	]);
	await clerk.decision.change({ id, ...wish, organisationId: other, edition: 3 });
	expect(await heard(own)).toMatchObject([{ kind: 'campaigns.decision_moved' }]);
	expect(await heard(beside)).toEqual([given]);
	await clerk.decision.withdraw({ id, reason: '并入另一项' });
	expect(await heard(beside)).toMatchObject([
		{ kind: 'campaigns.decision_withdrawn', parameters: { reason: '并入另一项' } },
	]);
	await clerk.decision.restore({ id });
	expect(await heard(beside)).toEqual([given]);
	expect(await heard(own)).toEqual([]);
	// What fails was never told.
	await expect(clerk.decision.add({ id: meeting, ...wish, dueOn: '2026-03-01' })).rejects.toMatchObject({
		code: 'INVALID',
	});
	expect(await heard(own)).toEqual([]);
});

test('organisations are told what they are asked for at once in an emergency, and what of it no longer', async () => {
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const inside = await buildOrganisation(product, { parent: town });
	const there = await buildHolder(db, { role: 'secretary', at: inside });
	const leader = product.clientAs(await buildFounder(db)).campaigns;
	const campaign = await buildCampaign(product, { issuer: county });
	const today = dayInChina(new Date());
	const { id } = await leader.emergency.declare({
		...{ id: campaign, organisationId: town, name: '防汛', reason: '汛情', fromOn: today },
	});
	await Promise.all([own, there].map(heard));
	const wish = { id, organisationId: town, types: ['branch' as const] };
	const { id: byHour } = await leader.emergency.ask({ ...wish, text: '转移住户', due: { hours: 6 } });
	const asked = {
		kind: 'campaigns.short_task_asked_by',
		parameters: { title: '转移住户', emergency: '防汛', until: expect.stringContaining('T') },
		link: '/desk/campaigns/tasks',
	};
	expect(await heard(there)).toEqual([asked]);
	await leader.emergency.ask({ ...wish, text: '报送灾情', due: { on: today } });
	const byDay = { kind: 'campaigns.short_task_asked', parameters: { title: '报送灾情', until: today } };
	expect(await heard(there)).toMatchObject([byDay]);
	await leader.emergency.cancel({ id: byHour, reason: '水已退去' });
	expect(await heard(there)).toMatchObject([
		{ kind: 'campaigns.short_task_cancelled', parameters: { title: '转移住户', reason: '水已退去' } },
	]);
	await leader.emergency.reinstate({ id: byHour });
	expect(await heard(there)).toEqual([asked]);
	// Who comes later is told by the job, and nobody twice.
	const late = await buildHolder(db, { role: 'secretary', at: await buildOrganisation(product, { parent: town }) });
	await workCampaigns(product, 'campaigns.follow', {});
	const short = async (account: typeof own) =>
		(await heard(account)).map(({ kind }) => kind).filter((kind) => kind.startsWith('campaigns.short_task'));
	expect((await short(late)).toSorted()).toEqual([byDay.kind, asked.kind]);
	expect(await Promise.all([own, there].map(short))).toEqual([[], []]);
});

test('whoever asked to deviate is told the answer', async () => {
	const campaign = await buildCampaign(product, { issuer: county });
	await heard(own);
	const { items } = await clerk.board.list({ id: campaign, at: branch, size: 50 });
	for (const [granted, kind] of [
		[false, 'campaigns.deviation_refused'],
		[true, 'campaigns.deviation_granted'],
	] as const) {
		const { id } = await secretary.deviation.ask({ id: items[0]?.id ?? '', kind: 'excuse', reason: '书记住院' });
		await clerk.deviation.answer({ id, granted, answer: '已研究' });
		expect(await heard(own)).toMatchObject([{ kind, parameters: { title: items[0]?.action.text } }]);
	}
});

test('organisations are told by the job what is asked of them twice, once, and only those to whom both came', async () => {
	const upper = await buildOrganisation(product, { parent: null });
	const town = await buildOrganisation(product, { parent: upper, type: 'committee' });
	const [inside, outside] = [
		await buildOrganisation(product, { parent: town }),
		await buildOrganisation(product, { parent: upper }),
	];
	const there = await buildHolder(db, { role: 'secretary', at: inside });
	const elsewhere = await buildHolder(db, { role: 'secretary', at: outside });
	const [, asked] = buildPlan().actions;
	if (!asked) throw new Error('the plan has no visits');
	const visits = { ...asked, due: { on: '2099-06-30' }, clauses: [] };
	const plan = buildPlan({ actions: [visits] });
	await buildCampaign(product, { issuer: town, plan });
	await Promise.all([there, elsewhere].map(heard));
	const id = await buildCampaign(product, { issuer: upper, plan });
	const told = { kind: 'campaigns.asked_twice', parameters: { title: visits.text } };
	expect(await heard(there)).toMatchObject([told]);
	expect(await heard(elsewhere)).toEqual([]);
	await workCampaigns(product, 'campaigns.follow', {});
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	expect(await heard(there)).toEqual([]);
	// Somebody new in the scope is told when he is given his part.
	const late = await buildOrganisation(product, { parent: town });
	const newcomer = await buildHolder(db, { role: 'secretary', at: late });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await heard(newcomer)).toMatchObject([{ kind: told.kind }]);
});

test('those who keep a campaign are told once that its days are over and something is open', async () => {
	const issuer = await buildOrganisation(product, { parent: county, type: 'committee' });
	const keeper = await buildHolder(db, { role: 'department_clerk', at: issuer });
	const [meeting] = buildPlan().actions;
	if (!meeting) throw new Error('the plan has no meeting');
	const plan = buildPlan({ actions: [meeting] });
	const id = await buildCampaign(product, { issuer, plan });
	await heard(keeper);
	await workCampaigns(product, 'campaigns.follow', {});
	const told = { kind: 'campaigns.closing_open', link: `/desk/campaigns/${id}/closing` };
	const reminded = async () => (await heard(keeper)).filter(({ kind }) => kind === told.kind);
	expect(await reminded()).toMatchObject([{ ...told, parameters: { count: 2 } }]);
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await reminded()).toEqual([]);
	// What has days to come waits for them.
	const { rows } = await sql<{ id: string }>`SELECT id FROM campaign WHERE open_told_at IS NULL`.execute(db);
	expect(rows.length).toBeGreaterThan(0);
});
