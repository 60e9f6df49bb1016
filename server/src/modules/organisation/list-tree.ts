import { requireSignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { presentNode } from './present.ts';
import { treeBelow, treeTops } from './store/index.ts';

/** The organisations directly below one, or the tops of what the caller sees. @throws Refusal as loadSeen */
export async function listTree(act: Act, input: { below?: number | undefined }) {
	const account = requireSignedIn(act.caller);
	if (input.below === undefined) return (await treeTops(act.tx, account)).map(presentNode);
	await loadSeen(act, input.below);
	return (await treeBelow(act.tx, account, input.below)).map(presentNode);
}
