import type { AccountRow } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load-managed.ts';
import { presentAccount } from './present.ts';
import { setDisabled } from './store/index.ts';

/** It signs in again as before. @throws Refusal as loadManaged */
export async function enableAccount(act: Act, input: { id: string }): Promise<AccountRow> {
	const account = await loadManaged(act, 'enable', input.id);
	await setDisabled(act.tx, input.id, null);
	return presentAccount({ ...account, state: 'active' });
}
