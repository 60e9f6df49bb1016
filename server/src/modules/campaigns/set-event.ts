import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { bringBelow } from './bring-below.ts';
import { loadUnended } from './load.ts';
import { asItHolds } from './plan-in-force.ts';
import { eventDays, findInForce, moveActions, refreshAll, setEvent as saveEvent } from './store/index.ts';

/** Sets the day of an event, and moves what hangs on it. @throws Refusal as loadUnended; NOT_FOUND for no event of the plan */
export async function setEvent(act: Act, input: { id: string; key: string; on: string | null }) {
	const { row } = await loadUnended(act, input.id);
	const inForce = await findInForce(act.tx, row.id);
	const known = [...row.plan.events, ...(inForce?.plan.events ?? [])];
	const before = (await eventDays(act.tx, row.id)).get(input.key) ?? null;
	if (!known.some(({ key }) => key === input.key)) throw new Refusal('NOT_FOUND');
	await saveEvent(act.tx, row.id, input.key, input.on);
	act.record({ details: { event: input.key, before, after: input.on } });
	if (!inForce) return { moved: 0 };
	await moveActions(act.tx, row.id, await asItHolds(act, row, inForce.plan), dayInChina(act.now));
	const moved = await refreshAll(act.tx, row.id);
	await bringBelow(act, row.id);
	return { moved };
}
