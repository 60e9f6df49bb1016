import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnInstance } from './load.ts';
import { setInstanceState } from './store/index.ts';

/** Files an organisation's plan upward (R71). @throws Refusal as loadOwnInstance; CONFLICT when it is filed already */
export async function fileInstance(act: Act, { id }: { id: string }) {
	const { row } = await loadOwnInstance(act, id);
	if (row.state === 'filed') throw new Refusal('CONFLICT', { reason: 'filed' });
	await setInstanceState(act.tx, { id, state: 'filed', note: null, filedAt: act.now });
	return { id };
}
