import { stretchFault } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { actsFor } from './judging.ts';
import { loadPractised } from './load.ts';
import { saveStretch } from './store/index.ts';

/**
 * Sets what an organisation wants to reach of its own accord, or takes it back (R58). Nobody above does so for it: that would be asking
 * for more.
 * @throws Refusal as loadPractised; FORBIDDEN for whoever does not act for the organisation itself; INVALID for what is asked anyway, or
 * more than may be entered
 */
export async function stretchTask(act: Act, { id, stretch }: { id: string; stretch: number | null }) {
	const { row, account } = await loadPractised(act, id);
	if (!(await actsFor(act, account, row.organisation.id))) throw new Refusal('FORBIDDEN');
	const fault = stretch === null ? null : stretchFault(row, stretch);
	if (fault) throw new Refusal('INVALID', { ...fault });
	await saveStretch(act.tx, id, stretch);
	act.record({ details: { stretch } });
	return { id };
}
