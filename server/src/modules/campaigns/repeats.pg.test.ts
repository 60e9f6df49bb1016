import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildPlan, workCampaigns } from '../../testing/campaign.ts';
import { buildDirective, waiveRest } from '../../testing/directive.ts';
import { buildAccount, buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db));

const asked = '各支部要在每月五日前把上月信息报送到研究室，并说明采用情况。';
const textOf = (more: string, instruction = asked) =>
	['关于加强信息工作的通知', `一、${more}`, `二、${instruction}`, '三、研究室要加强督查。'].join('\n');

async function read(organisationId: number, text: string, parentId: string | null = null) {
	const { id } = await buildDirective(product, { organisationId, text, parentId });
	const { clauses, revision } = await founder.directives.desk.get({ id });
	const clause = clauses.find(({ heading }) => heading.includes('每月五日'))?.id ?? '';
	return { id, clause, revision };
}

const earlierOf = ({ id, clause }: { id: string; clause: string }) =>
	founder.campaigns.repeat.get({ directive: id, clause });

test('an instruction that was given before is told with how often, when and what became of it', async () => {
	const town = await buildOrganisation(product, { type: 'committee' });
	const branch = await buildOrganisation(product, { parent: town });
	const first = await read(town, textOf('去年春季的信息工作排名靠后。'));
	const second = await read(town, textOf('信息工作年年爬坡，各单位要重视起来。'));
	// The first came to an action, which nobody has done.
	await waiveRest(founder, first.id);
	const { id: campaign } = await founder.campaigns.campaign.create({
		name: '信息工作',
		issuerId: town,
		directiveId: first.id,
	});
	const report = { key: 'report', kind: 'mandatory' as const, form: 'act' as const, text: '报送信息', owner: '书记' };
	const [meeting] = buildPlan().actions;
	if (!meeting) throw new Error('a plan has no action');
	const plan = buildPlan({
		clauses: [{ key: first.clause, text: asked }],
		events: [],
		actions: [{ ...meeting, ...report, clauses: [first.clause], from: null, due: { on: '2026-03-05' } }],
	});
	const { edition } = await founder.campaigns.plan.save({ id: campaign, name: '信息工作', plan, edition: 1 });
	await founder.campaigns.plan.approve({ id: campaign, edition });
	await founder.campaigns.plan.issue({ id: campaign, scope: [town], types: ['branch'] });
	await workCampaigns(product, 'campaigns.issue', { campaign });

	const third = await read(town, textOf('今年要有起色。', `再次强调，${asked}逾期的予以通报。`));
	const repeats = await founder.campaigns.repeat.list({ directive: third.id });
	expect(repeats.find(({ clause }) => clause === third.clause)?.times).toBe(2);
	const told = await earlierOf(third);
	expect(told.map(({ directive, earlier }) => [directive, earlier])).toEqual(
		expect.arrayContaining([
			[first.id, first.clause],
			[second.id, second.clause],
		]),
	);
	expect(told.find(({ directive }) => directive === first.id)?.actions).toMatchObject([
		{ text: '报送信息', campaign: { id: campaign, state: 'running' }, counts: { overdue: 1 }, lamp: 'red' },
	]);
	expect(told.find(({ directive }) => directive === second.id)?.actions).toEqual([]);
	// The first of them was new then; whoever looks at the branch is told of nothing.
	expect(
		(await founder.campaigns.repeat.list({ directive: first.id })).some((one) => one.clause === first.clause),
	).toBe(false);
	const below = product.clientAs(await buildHolder(db, { role: 'viewer', at: branch })).campaigns;
	const stranger = product.clientAs(await buildAccount(db)).campaigns;
	const nobody = product.clientAs(null).campaigns;
	const wish = { directive: third.id, clause: third.clause };
	for (const [who, code] of [
		[below, 'NOT_FOUND'],
		[stranger, 'NOT_FOUND'],
		[nobody, 'SIGN_IN_REQUIRED'],
	] as const) {
		await expect(who.repeat.list(wish)).rejects.toMatchObject({ code });
		await expect(who.repeat.get(wish)).rejects.toMatchObject({ code });
	}
	await expect(founder.campaigns.repeat.list({ directive: 'x' })).rejects.toThrow();
	await expect(founder.campaigns.repeat.get({ ...wish, clause: '' })).rejects.toThrow();
});

test('what carries on an instruction from above is no repetition of it', async () => {
	const town = await buildOrganisation(product, { type: 'committee' });
	const upper = await read(town, textOf('全县要重视。'));
	const own = await read(town, textOf('全镇要重视。'), upper.id);
	expect(JSON.stringify(await earlierOf(own))).not.toContain(upper.id);
});

test('an earlier clause that was merged is told as the one it was merged into', async () => {
	const town = await buildOrganisation(product, { type: 'committee' });
	const first = await read(town, textOf('春季的安排。'));
	const { clauses } = await founder.directives.desk.get({ id: first.id });
	const into = clauses[clauses.findIndex(({ id }) => id === first.clause) - 1]?.id;
	await founder.directives.desk.act({
		id: first.id,
		revision: first.revision,
		wish: { act: 'clause.merge', clause: first.clause },
	});
	// Its print is kept from when it was read.
	const second = await read(town, textOf('秋季的安排。'));
	const earlier = await earlierOf(second);
	expect(earlier.filter(({ directive }) => directive === first.id)).toMatchObject([{ earlier: into, share: 100 }]);
});

test('what is put in by hand where there are no words asks again, is asked for again, and is taken back with them', async () => {
	const town = await buildOrganisation(product, { type: 'committee' });
	const again = '各镇要在每季末把困难户名单核对一遍，错漏的当场改正。';
	const { desk } = founder.directives;
	// A content is there once.
	let blanks = 0;
	const byHand = async (lines: string[]) => {
		const { id } = await buildDirective(product, { organisationId: town, text: ' \f'.padEnd(3 + blanks++) });
		await desk.act({ id, revision: 0, wish: { act: 'clause.add', behind: null, lines } });
		return { id, clauses: (await desk.get({ id })).clauses.map((one) => one.id) };
	};
	const first = await byHand(['一、总体要求', `二、${again}`]);
	const second = await read(town, textOf('秋季的安排。', again));
	const { clauses } = await desk.get({ id: second.id });
	const clause = clauses.find(({ heading }) => heading.includes('每季末'))?.id ?? '';
	expect(await earlierOf({ id: second.id, clause })).toMatchObject([
		{ directive: first.id, earlier: first.clauses[1], share: 100 },
	]);
	const third = await byHand([`一、再次强调，${again}`, '二、做好其他工作']);
	const [own = '', other = ''] = third.clauses;
	const times = async () => founder.campaigns.repeat.list({ directive: third.id });
	expect(await times()).toEqual([{ clause: own, times: 2 }]);
	// Merged it is still asked for, in what it became; removed it is not, until that is taken back.
	const { revision } = await desk.act({ id: third.id, revision: 1, wish: { act: 'clause.merge', clause: other } });
	expect(await times()).toEqual([{ clause: own, times: 2 }]);
	await desk.act({ id: third.id, revision, wish: { act: 'clause.remove', clause: own } });
	expect(await times()).toEqual([]);
	await desk.step({ id: third.id, revision: revision + 1, way: 'undo' });
	expect(await times()).toEqual([{ clause: own, times: 2 }]);
	// By night they are printed like the others, and what no clause says any more is forgotten.
	await sql`UPDATE directive SET printed_by = 0 WHERE organisation_id = ${town}`.execute(db);
	await product.printDirectives();
	expect(await times()).toEqual([{ clause: own, times: 2 }]);
	const { rows } = await sql`SELECT 1 FROM directive_print p
		WHERE NOT EXISTS (SELECT 1 FROM directive_clause_print own WHERE own.print = p.id)`.execute(db);
	expect(rows).toEqual([]);
});

test('of many that asked for the same the likest twenty are told', async () => {
	const town = await buildOrganisation(product, { type: 'committee' });
	const again = '各科室要在每周五下午把卫生死角清理干净，并拍照上传台账。';
	const { id: first } = await read(town, textOf('第一年的安排。', again));
	for (let year = 1; year < 21; year += 1) await read(town, textOf(`第${year}年的安排。`, again));
	const last = await read(town, textOf('今年的安排。', again));
	const { clauses } = await founder.directives.desk.get({ id: last.id });
	const clause = clauses.find(({ heading }) => heading.includes('每周五'))?.id;
	const told = await founder.campaigns.repeat.list({ directive: last.id });
	expect(told.find((one) => one.clause === clause)?.times).toBe(21);
	const earlier = await earlierOf({ id: last.id, clause: clause ?? '' });
	expect(earlier).toHaveLength(20);
	expect(earlier.map(({ directive }) => directive)).not.toContain(first);
});

test('what was read before there were prints is printed by night, once', async () => {
	const town = await buildOrganisation(product, { type: 'committee' });
	const first = await read(town, textOf('第一次。'));
	const second = await read(town, textOf('第二次。'));
	await sql`UPDATE directive SET printed_by = 0 WHERE organisation_id = ${town}`.execute(db);
	await sql`DELETE FROM directive_clause_print WHERE directive_id IN (${first.id}, ${second.id})`.execute(db);
	expect(await founder.campaigns.repeat.list({ directive: second.id })).toEqual([]);
	await product.printDirectives();
	expect(JSON.stringify(await earlierOf(second))).toContain(first.id);
	await product.printDirectives();
	const { rows } = await sql<{ prints: number }>`SELECT count(*)::int AS prints FROM directive_clause_print
		WHERE directive_id = ${first.id}`.execute(db);
	expect(rows[0]?.prints).toBeGreaterThan(0);
});
