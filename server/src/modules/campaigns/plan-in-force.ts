import { composed, type Plan, withEvents } from '@pacesetter/core/campaigns';
import type { Act } from '../../platform/http/index.ts';
import { eventDays, findInForce, parentOf } from './store/index.ts';

type Asking = Pick<Act, 'tx'>;

/** The plan in force of a campaign, with what it takes over from those above and the days of events as they are known now. */
export async function planInForce(act: Asking, id: string): Promise<{ number: number; plan: Plan } | null> {
	const found = await findInForce(act.tx, id);
	return found && { ...found, plan: await asItHolds(act, { id, parentId: await parentOf(act.tx, id) }, found.plan) };
}

/** The plan above a campaign, as it holds; null where it stands below none. */
export const planAbove = async (act: Asking, { parentId }: { parentId: string | null }): Promise<Plan | null> =>
	parentId === null ? null : ((await planInForce(act, parentId))?.plan ?? null);

/** A plan of a campaign, the draft or a version of it, with what it takes over from above. */
export async function asItHolds(
	act: Asking,
	row: { readonly id: string; readonly parentId: string | null },
	own: Plan,
): Promise<Plan> {
	const plan = withEvents(own, await eventDays(act.tx, row.id));
	const upper = await planAbove(act, row);
	return upper === null ? plan : composed(plan, upper);
}
