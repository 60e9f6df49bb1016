import { doneDay, isDoneWell } from '@pacesetter/core/campaigns';
import type { Act } from '../../platform/http/index.ts';
import { askedOf, countedActs, type Done, saveDone } from './store/index.ts';

type Recounting = Pick<Act, 'tx'>;

/** Some tasks as they are kept, each with what its acts come to by what is asked now. */
async function counted({ tx }: Recounting, ids: readonly string[]) {
	const acts = await countedActs(tx, ids);
	return (await askedOf(tx, ids)).map(({ id, kept, ...asked }) => {
		const mine = acts.get(id) ?? [];
		const doneOn = doneDay(mine, asked);
		return { id, kept, now: { doneOn, doneWell: doneOn !== null && isDoneWell(mine), acts: mine.length } };
	});
}

const isSame = (one: Done, other: Done): boolean =>
	one.doneOn === other.doneOn && one.doneWell === other.doneWell && one.acts === other.acts;

/** Those of some tasks that are kept otherwise than their acts come to, since something else is asked than when they were counted. */
export const miscounted = async (act: Recounting, ids: readonly string[]): Promise<string[]> =>
	(await counted(act, ids)).filter(({ kept, now }) => !isSame(kept, now)).map(({ id }) => id);

/** Brings tasks, which are locked, to what their acts come to. */
export async function recount(act: Recounting, ids: readonly string[]): Promise<void> {
	const changed = (await counted(act, ids)).filter(({ kept, now }) => !isSame(kept, now));
	await saveDone(
		act.tx,
		changed.map(({ id, now }) => ({ id, ...now })),
	);
}
