import { type Plan, type UpperClause, upperClauses, withEvents } from '@pacesetter/core/campaigns';
import type { Act } from '../../platform/http/index.ts';
import { planAbove } from './plan-in-force.ts';
import { answersOf, type CampaignRow, eventDays, instanceAt } from './store/index.ts';

export interface Above {
	readonly plan: Plan;
	/** The instance of the issuer there, where it answers clauses; null where it has none any more. */
	readonly instanceId: string | null;
	readonly clauses: readonly (UpperClause & { readonly text: string; readonly reason: string })[];
}

/** The plan above a campaign, with what a plan of it says to each clause there; null where it stands below none. */
export async function findAbove(act: Pick<Act, 'tx'>, row: CampaignRow, own: Plan): Promise<Above | null> {
	const plan = await planAbove(act, row);
	if (plan === null || row.parentId === null) return null;
	const instanceId = (await instanceAt(act.tx, row.parentId, row.issuer.id))?.id ?? null;
	// What the version in force takes up says nothing about this one.
	const answers = instanceId === null ? new Map() : await answersOf(act.tx, instanceId, row.id);
	const mine = withEvents(own, await eventDays(act.tx, row.id));
	const words = new Map(plan.clauses.map(({ key, text }) => [key, text]));
	const clauses = upperClauses(mine, plan, answers).map((clause) => ({
		...clause,
		text: words.get(clause.key) ?? '',
		reason: answers.get(clause.key)?.reason ?? '',
	}));
	return { plan, instanceId, clauses };
}
