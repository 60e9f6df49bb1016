import { expect, test } from 'vitest';
import { settleAll } from '../../testing/campaign.ts';
import { levelStage } from '../../testing/levels.ts';

/** Whoever locked an action lets off; what he grants holds on his level and on all below it, and on none above. */
const stage = await levelStage();
const { founder, inDays, build, runBelow, beginBelow, issue, taskIn, clerkAt, follow, ownPlan } = stage;

async function place() {
	const at = await build(2);
	const lower = await runBelow(at);
	const town = (await clerkAt(at.town)).campaigns;
	const office = (await clerkAt(at.county)).campaigns;
	return { ...at, lower, clerk: town, office };
}
const standingsOf = async (campaigns: readonly string[], at: number, key = 'visits') =>
	Promise.all(campaigns.map(async (id) => (await taskIn(id, at, key)).standing));
const daysOf = async (campaigns: readonly string[], at: number, key = 'visits') =>
	Promise.all(campaigns.map(async (id) => (await taskIn(id, at, key)).dueOn));
const refused = { code: 'FORBIDDEN' };

test('what the county locked the county lets off, on every level, also when it is asked for below', async () => {
	const at = await place();
	const levels = [at.upper, at.lower];
	const mine = await taskIn(at.lower, at.branch, 'visits');
	const { id } = await founder.deviation.ask({ id: mine.id, kind: 'excuse', reason: '书记住院' });
	const shown = (await founder.task.get({ id: mine.id })).deviations;
	expect(shown).toMatchObject([{ id, campaign: { id: at.upper }, state: 'asked' }]);
	await expect(at.clerk.deviation.answer({ id, granted: true })).rejects.toMatchObject(refused);
	await at.office.deviation.answer({ id, granted: true });
	expect(await standingsOf(levels, at.branch)).toEqual(['excused', 'excused']);
	expect((await at.clerk.board.get({ id: at.lower, at: at.branch })).total.excused).toBe(1);
	// Another branch has it to do as before.
	expect(await standingsOf(levels, at.branches[1] ?? 0)).toEqual(['soon', 'soon']);
});

test('what only the town asks for the town lets off, and no further than the county’s lock', async () => {
	const at = await place();
	const levels = [at.upper, at.lower];
	const inherited = {
		actions: [
			{
				...{ key: 'visits', textAddition: '', standardAddition: '', owner: '', from: null, target: null },
				due: { on: inDays(2) },
			},
		],
		phases: [],
		standards: [],
	};
	await issue(at.lower, at.town, { ...ownPlan, inherited });
	expect(await daysOf(levels, at.branch)).toEqual([inDays(5), inDays(2)]);
	const mine = await taskIn(at.lower, at.branch, 'visits');
	const ask = (dueOn: string) => founder.deviation.ask({ id: mine.id, kind: 'later', dueOn, reason: '道路未通' });
	const near = await ask(inDays(4));
	await at.clerk.deviation.answer({ id: near.id, granted: true });
	expect(await daysOf(levels, at.branch)).toEqual([inDays(5), inDays(4)]);
	const far = await ask(inDays(20));
	await expect(at.clerk.deviation.answer({ id: far.id, granted: true })).rejects.toMatchObject(refused);
	await at.office.deviation.answer({ id: far.id, granted: true });
	expect(await daysOf(levels, at.branch)).toEqual([inDays(20), inDays(20)]);
	await follow();
	expect(await daysOf(levels, at.branch)).toEqual([inDays(20), inDays(20)]);
	// What an organisation asks of itself on its own level is the town's alone.
	expect(await daysOf(levels, at.branches[1] ?? 0)).toEqual([inDays(5), inDays(2)]);
});

test('what was granted holds in a campaign that comes later, and in one that is resumed', async () => {
	const at = await build(2);
	const [branch = 0, other = 0] = at.branches;
	const grant = async (organisation: number, wish: { kind: 'excuse' | 'later'; dueOn: string | null }) => {
		const { id } = await taskIn(at.upper, organisation, 'visits');
		const asked = await founder.deviation.ask({ id, ...wish, reason: '书记住院' });
		await founder.deviation.answer({ id: asked.id, granted: true });
	};
	await grant(branch, { kind: 'excuse', dueOn: null });
	const lower = await beginBelow(at);
	await issue(lower, at.town, ownPlan);
	expect(await standingsOf([at.upper, lower], branch)).toEqual(['excused', 'excused']);
	await settleAll(founder, lower);
	await founder.campaign.end({ id: lower });
	await grant(other, { kind: 'later', dueOn: inDays(40) });
	expect(await daysOf([at.upper, lower], other)).toEqual([inDays(40), inDays(5)]);
	await founder.campaign.resume({ id: lower });
	expect(await daysOf([at.upper, lower], other)).toEqual([inDays(40), inDays(40)]);
	// Once it has ended above, the town is the one that binds.
	await settleAll(founder, at.upper);
	await founder.campaign.end({ id: at.upper });
	const meeting = await taskIn(lower, branch, 'meeting');
	const { id } = await founder.deviation.ask({ id: meeting.id, kind: 'excuse', reason: '书记住院' });
	await (await clerkAt(at.town)).campaigns.deviation.answer({ id, granted: true });
	expect(await standingsOf([at.upper, lower], branch, 'meeting')).toEqual(['overdue', 'excused']);
});

test('what was asked of the town before the county came to lock it is the county’s to grant', async () => {
	const at = await place();
	await settleAll(founder, at.upper);
	await founder.campaign.end({ id: at.upper });
	const mine = await taskIn(at.lower, at.branch, 'visits');
	const ask = () => founder.deviation.ask({ id: mine.id, kind: 'excuse', reason: '书记住院' });
	const { id } = await ask();
	await founder.campaign.resume({ id: at.upper });
	await expect(at.clerk.deviation.answer({ id, granted: true })).rejects.toMatchObject({
		code: 'CONFLICT',
		data: { reason: 'locked_above' },
	});
	expect(await standingsOf([at.upper, at.lower], at.branch)).toEqual(['soon', 'soon']);
	// It is refused, asked anew, and goes to the county.
	await at.clerk.deviation.answer({ id, granted: false });
	const again = await ask();
	await at.office.deviation.answer({ id: again.id, granted: true });
	expect(await standingsOf([at.upper, at.lower], at.branch)).toEqual(['excused', 'excused']);
});
