import { doneDay, isDoneWell } from '@pacesetter/core/campaigns';
import type { Act } from '../../platform/http/index.ts';
import { actsOf, askedOf, saveDone } from './store/index.ts';

/** Brings tasks, which are locked, to what their acts come to. */
export async function recount({ tx }: Pick<Act, 'tx'>, ids: readonly string[]): Promise<void> {
	for (const { id, ...asked } of await askedOf(tx, ids)) {
		const acts = await actsOf(tx, id);
		const doneOn = doneDay(acts, asked);
		await saveDone(tx, id, { doneOn, doneWell: doneOn !== null && isDoneWell(acts), acts: acts.length });
	}
}
