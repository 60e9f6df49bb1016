import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnInstance } from './load.ts';
import { setActionsFiled, setInstanceState } from './store/index.ts';

/**
 * Files an organisation's plan upward (R71), with the actions that are its own (R75); once more where it has added some since.
 * @throws Refusal as loadOwnInstance; CONFLICT when all of it is filed already
 */
export async function fileInstance(act: Act, { id }: { id: string }) {
	const { row } = await loadOwnInstance(act, id);
	const added = await setActionsFiled(act.tx, row, act.now);
	if (row.state === 'filed' && added === 0) throw new Refusal('CONFLICT', { reason: 'filed' });
	await setInstanceState(act.tx, { id, state: 'filed', note: null, filedAt: act.now });
	act.record({ details: { actions: added } });
	return { id };
}
