import { createRouterClient } from '@orpc/server';
import type { Plan } from '@pacesetter/core/campaigns';
import fc from 'fast-check';
import { type KyselyPlugin, sql } from 'kysely';
import { expect, test } from 'vitest';
import { router } from '../../router.ts';
import { buildCampaign, buildPlan, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

/**
 * Several of an office revise, approve and issue one plan at once. Each works by what he saw last, and every answer of the database
 * reaches whoever asked in an order that is drawn: transactions meet wherever they can.
 */
const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db)).campaigns;
const county = await buildOrganisation(product, { parent: null });
const branch = await buildOrganisation(product, { parent: county });
const office = [0, 1, 2];
const clerks = await Promise.all(office.map(() => buildHolder(db, { role: 'department_clerk', at: county })));

const planOf = (feature: string): Plan => {
	const plan = buildPlan({ feature });
	return { ...plan, actions: plan.actions.map((action) => ({ ...action, text: `${action.text}${feature}` })) };
};
const step = fc.constantFrom('look', 'save', 'save', 'approve', 'approve', 'issue', 'issue');
type Step = typeof step extends fc.Arbitrary<infer Kind> ? Kind : never;

/** What somebody tried, by what he saw, and what came of it. */
interface Tried {
	readonly what: Step;
	/** The edition that he saw; for an issue the number of the plan. */
	readonly seen: number;
	readonly feature: string;
	/** The new edition, or the number of what was approved or issued; null when it was refused. */
	readonly made: number | null;
	readonly refused: string | null;
}

/** One of the office, who goes by what he saw last and looks again when he is told to. */
async function work(client: typeof founder, id: string, name: string, steps: readonly Step[]): Promise<Tried[]> {
	const tried: Tried[] = [];
	const look = async () => {
		const { edition, planNumber } = await client.campaign.get({ id });
		return { edition, planNumber };
	};
	let seen = await look();
	for (const [place, what] of steps.entries()) {
		const feature = `${name}${place}`;
		const { edition, planNumber } = seen;
		if (what === 'look' || (what === 'issue' && planNumber === null)) {
			seen = await look();
			continue;
		}
		const act = async (): Promise<number> => {
			if (what === 'save')
				return (await client.plan.save({ id, name: '活动', plan: planOf(feature), edition })).edition;
			if (what === 'approve') return (await client.plan.approve({ id, edition })).number;
			await client.plan.issue({ id, scope: [county], types: ['branch'], number: planNumber ?? 0 });
			return planNumber ?? 0;
		};
		const [outcome] = await Promise.allSettled([act()]);
		const made = outcome?.status === 'fulfilled' ? outcome.value : null;
		const refused = outcome?.status === 'rejected' ? String(outcome.reason.code) : null;
		tried.push({ what, seen: what === 'issue' ? (planNumber ?? 0) : edition, feature, made, refused });
		// Whoever is refused is told to look at what there is now; whoever saved knows his own edition.
		if (made === null) seen = await look();
		else if (what === 'save') seen = { ...seen, edition: made };
		else if (what === 'approve') seen = { ...seen, planNumber: made };
	}
	return tried;
}

test('whoever revises, approves and issues at once: of those who saw the same one wins, the others are told, and nothing is lost', async () => {
	const steps = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 3 });
	await fc.assert(
		fc.asyncProperty(fc.scheduler(), steps, async (scheduler, all) => {
			const id = await buildCampaign(product, { issuer: county, draft: true, plan: planOf('初稿') });
			const plugin: KyselyPlugin = {
				transformQuery: ({ node }) => node,
				transformResult: ({ result }) => scheduler.schedule(Promise.resolve(result)),
			};
			const scheduled = db.withPlugin(plugin);
			const clientOf = (place: number) =>
				createRouterClient(router, { context: { ...product.requestAs(clerks[place] ?? null), db: scheduled } })
					.campaigns;
			const tried = (
				await scheduler.waitFor(
					Promise.all(all.map((own, place) => work(clientOf(place), id, `甲乙丙`[place] ?? '', own))),
				)
			).flat();
			const done = (what: Step) => tried.filter((one) => one.what === what && one.made !== null);

			// Nobody is refused for anything but what others did meanwhile, which he is told.
			expect(new Set(tried.flatMap(({ refused }) => refused ?? []))).toEqual(
				new Set(tried.some(({ refused }) => refused) ? ['PLAN_CHANGED'] : []),
			);
			// Of those who revise one edition exactly one does; all revisions follow one another.
			const revised = new Set(tried.filter(({ what }) => what === 'save').map(({ seen }) => seen));
			expect(done('save').map(({ seen }) => seen)).toHaveLength(revised.size);
			const features = new Map([
				[2, '初稿'],
				...done('save').map(({ made, feature }) => [made ?? 0, feature] as const),
			]);
			expect([...features.keys()].toSorted((a, b) => a - b)).toEqual([...features.keys()].map((_, place) => place + 2));
			// Of those who approve one edition at most one does: none where it was revised before.
			const approving = new Set(tried.filter(({ what }) => what === 'approve').map(({ seen }) => seen));
			for (const edition of approving) {
				const won = done('approve').filter(({ seen }) => seen === edition).length;
				expect(won === 1 || (won === 0 && features.has(edition + 1))).toBe(true);
			}
			// What was approved is what its approver saw, under the next number, and stays so.
			const { rows } = await sql<{ number: number; plan: Plan; issued: boolean }>`SELECT number, plan,
				issued_at IS NOT NULL AS issued FROM campaign_plan WHERE campaign_id = ${id} ORDER BY number`.execute(db);
			expect(rows.map(({ number, plan }) => [number, plan.feature])).toEqual(
				done('approve')
					.toSorted((a, b) => (a.made ?? 0) - (b.made ?? 0))
					.map(({ made, seen }) => [made, features.get(seen)]),
			);
			// The draft is the last revision; what is in force is the newest that was issued, with all its actions.
			const { edition, plan } = await founder.campaign.get({ id });
			expect([edition, plan.feature]).toEqual([features.size + 1, features.get(features.size + 1)]);
			const issued = rows.filter((row) => row.issued).map(({ number }) => number);
			expect(issued).toEqual(
				[...new Set(done('issue').map(({ made }) => made))].toSorted((a, b) => Number(a) - Number(b)),
			);
			const last = rows.find(({ number }) => number === issued.at(-1));
			if (last) {
				await workCampaigns(product, 'campaigns.issue', { campaign: id });
				const { items } = await founder.board.list({ id, at: branch, size: 50 });
				expect(items.map(({ action }) => action.text).toSorted()).toEqual(
					last.plan.actions
						.filter(({ kind }) => kind === 'mandatory')
						.map(({ text }) => text)
						.toSorted(),
				);
			}
			// Whoever looks again goes on.
			const next = await founder.plan.save({ id, name: '活动', plan: planOf('终稿'), edition });
			const { number } = await founder.plan.approve({ id, edition: next.edition });
			await founder.plan.issue({ id, scope: [county], types: ['branch'], number });
		}),
		{ numRuns: 60, interruptAfterTimeLimit: 45_000, markInterruptAsFailure: false },
	);
}, 90_000);
