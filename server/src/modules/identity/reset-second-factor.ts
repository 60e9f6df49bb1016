import type { AccountRow } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load-managed.ts';
import { presentAccount } from './present.ts';
import { endOtherSessions, removeSecondFactor } from './store/index.ts';

/** For who has lost his phone and his recovery codes; he sets a new one up. @throws Refusal as loadManaged */
export async function resetSecondFactor(act: Act, input: { id: string }): Promise<AccountRow> {
	const account = await loadManaged(act, 'reset_second_factor', input.id);
	await removeSecondFactor(act.tx, input.id);
	await endOtherSessions(act.tx, input.id, null);
	return presentAccount({ ...account, secondFactor: false });
}
