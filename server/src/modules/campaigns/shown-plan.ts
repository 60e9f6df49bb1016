import type { Plan } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { readsClauses } from './store/index.ts';

/** Stands for the words of a clause that are not for the caller: its key is enough to tell what became of it. */
export const unread = '……';

type Asking = Pick<Act, 'tx'>;

/** A plan as the caller may read it: clauses of a document that is not for him are there without their words. */
export async function shownPlan(act: Asking, account: SignedIn, campaignId: string, plan: Plan): Promise<Plan> {
	if (plan.clauses.length === 0 || (await readsClauses(act.tx, account, campaignId))) return plan;
	return { ...plan, clauses: plan.clauses.map((clause) => ({ ...clause, text: unread })) };
}

/** A plan that came back from him, with the words that he was not shown. */
export function withUnread(plan: Plan, kept: Plan): Plan {
	const words = new Map(kept.clauses.map(({ key, text }) => [key, text]));
	const clauses = plan.clauses.map((clause) =>
		clause.text === unread ? { ...clause, text: words.get(clause.key) ?? clause.text } : clause,
	);
	return { ...plan, clauses };
}
