import { requireSignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { treeBelow, treeTops } from './store/index.ts';

/** The organisations that a summary tells of: one and those directly below it, or the tops of what the caller sees. @throws Refusal as loadSeen */
export async function loadSummed(act: Act, of: number | undefined): Promise<number[]> {
	const account = requireSignedIn(act.caller);
	if (of === undefined) return (await treeTops(act.tx, account)).map(({ id }) => id);
	const { row } = await loadSeen(act, of);
	return [row.id, ...(await treeBelow(act.tx, account, row.id)).map(({ id }) => id)];
}
