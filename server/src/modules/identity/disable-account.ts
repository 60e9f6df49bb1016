import type { AccountRow } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load-managed.ts';
import { presentAccount } from './present.ts';
import { endOtherSessions, setDisabled, withdrawResets } from './store/index.ts';

/** Nobody signs in with it until it is enabled, and who is signed in is not any more. @throws Refusal as loadManaged */
export async function disableAccount(act: Act, input: { id: string }): Promise<AccountRow> {
	const account = await loadManaged(act, 'disable', input.id);
	await setDisabled(act.tx, input.id, act.now);
	await endOtherSessions(act.tx, input.id, null);
	await withdrawResets(act.tx, input.id, act.now);
	return presentAccount({ ...account, state: 'disabled' });
}
