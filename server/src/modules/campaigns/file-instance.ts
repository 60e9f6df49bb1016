import { filingFaultsOf } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnInstance } from './load.ts';
import { setActionsFiled, setFiled } from './store/index.ts';

/**
 * Files an organisation's plan upward (R71), with the actions that are its own (R75); once more where it has added some since.
 * @throws Refusal as loadOwnInstance; PLAN_NOT_READY while it lacks what is to be filed (R72); CONFLICT when all of it is filed already
 */
export async function fileInstance(act: Act, { id }: { id: string }) {
	const { row, account } = await loadOwnInstance(act, id);
	const [fault] = filingFaultsOf(row);
	if (fault) throw new Refusal('PLAN_NOT_READY', { reason: `filing_${fault.code}` });
	const added = await setActionsFiled(act.tx, row, act.now);
	if (row.state === 'filed' && added === 0) throw new Refusal('CONFLICT', { reason: 'filed' });
	await setFiled(act.tx, { id, accountId: account.accountId, now: act.now });
	act.record({ details: { actions: added } });
	return { id };
}
