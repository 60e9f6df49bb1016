import { isDeepStrictEqual } from 'node:util';
import {
	aligned,
	derivation,
	directiveChanges,
	leadingGroup,
	movedOn,
	type Plan,
	planFromDirective,
	rebased,
	takeOver,
} from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign, loadUnended } from './load.ts';
import { planAbove } from './plan-in-force.ts';
import { requireFits, seatsOf } from './plan-of-directive.ts';
import {
	type CampaignRow,
	findDirectiveDraft,
	followedPlan,
	saveDraft,
	saveFollowed,
	saveRebased,
} from './store/index.ts';

type Choices = Parameters<typeof takeOver>[3];

/**
 * The plan that its directive makes now, beside the one that was followed so far; null where there is none that the caller may see. One
 * that an earlier derivation made is made anew, once.
 */
async function directiveOf(act: Pick<Act, 'tx'>, account: SignedIn, row: CampaignRow) {
	const draft = row.directiveId === null ? null : await findDirectiveDraft(act.tx, account, row.directiveId);
	const followed = draft && (await followedPlan(act.tx, row.id));
	if (!draft || !followed) return null;
	const { plan, revision } = followed;
	const fresh = aligned(planFromDirective(draft, await planAbove(act, row)), plan);
	if (followed.derivation === derivation) return { base: plan, revision, fresh };
	const headings = new Set(draft.clauses.flatMap(({ id, heads }) => (heads ? [id] : [])));
	const base = rebased(plan, followed.derivation, fresh, headings);
	await saveRebased(act.tx, row.id, base);
	return { base, revision, fresh };
}

/** The seats of a plan that took something over: filled anew from its leading group, unless somebody has changed by hand what was filled before. */
async function seatsAfter(act: Act, row: CampaignRow, base: Plan, plan: Plan): Promise<Plan['seats']> {
	if (isDeepStrictEqual(leadingGroup(plan), leadingGroup(row.plan))) return plan.seats;
	const filled = await seatsOf(act, base, row.issuer.id);
	return isDeepStrictEqual(filled, plan.seats) ? seatsOf(act, plan, row.issuer.id) : plan.seats;
}

/** What the desk of its directive has changed since, for whoever keeps the campaign; nothing for others. @throws Refusal as loadCampaign */
export async function listPending(act: Act, { id }: { id: string }) {
	const { row, account } = await loadCampaign(act, id);
	const directive = row.manages ? await directiveOf(act, account, row) : null;
	if (!directive) return { revision: null, changes: [] };
	const { base, fresh, revision } = directive;
	const changes = directiveChanges(row.plan, base, fresh);
	return { revision, changes: changes.map((change) => ({ ...change, fields: [...change.fields] })) };
}

/**
 * Takes chosen changes into the draft, which makes a revision of a plan that is approved, and leaves others.
 * @throws Refusal as loadUnended and requireFits; NOT_FOUND without a directive; PLAN_CHANGED where plan or desk went on meanwhile
 */
export async function followDirective(
	act: Act,
	input: { id: string; edition: number; revision: number; take: Choices; leave: Choices },
): Promise<{ edition: number }> {
	const { row, account } = await loadUnended(act, input.id);
	const directive = await directiveOf(act, account, row);
	if (!directive) throw new Refusal('NOT_FOUND');
	const { base, fresh, revision } = directive;
	if (revision !== input.revision) throw new Refusal('PLAN_CHANGED');
	const taken = takeOver(row.plan, base, fresh, input.take);
	requireFits(taken);
	const plan: Plan = { ...taken, seats: await seatsAfter(act, row, base, taken) };
	const edition = await saveDraft(act.tx, { id: row.id, name: row.name, plan, edition: input.edition });
	if (edition === null) throw new Refusal('PLAN_CHANGED');
	await saveFollowed(act.tx, row.id, movedOn(base, fresh, [...input.take, ...input.leave]));
	act.record({ details: { taken: input.take.length, left: input.leave.length } });
	return { edition };
}
