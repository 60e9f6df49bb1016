import type { AccountRow } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load-managed.ts';
import { makeDormant } from './make-dormant.ts';
import { presentAccount } from './present.ts';
import { changeWays, endOtherSessions, removeSecondFactor } from './store/index.ts';

/** For who has lost his phone and his recovery codes; he sets a new one up. @throws Refusal as loadManaged */
export async function resetSecondFactor(act: Act, input: { id: string }): Promise<AccountRow> {
	const account = await loadManaged(act, 'reset_second_factor', input.id);
	await changeWays(act.tx, input.id);
	await removeSecondFactor(act.tx, input.id);
	await endOtherSessions(act.tx, input.id, null);
	const dormant = account.secondFactor ? await makeDormant(act, input.id, 'second_factor_reset') : account.dormant;
	act.record({ details: { userName: account.userName, dormant } });
	return presentAccount({ ...account, dormant, secondFactor: false });
}
