import { notify } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { directiveChannel } from './jobs.ts';
import { loadDesk } from './load.ts';
import { setState } from './store/index.ts';
import { checkClean } from './what-is-left.ts';

/** Says that the draft is ready, which it is when nothing stands in its way that nobody gave a reason for; or opens it again. @throws Refusal as loadDesk and checkClean */
export async function convertDirective(
	act: Act,
	input: { id: string; revision: number; done: boolean },
): Promise<{ id: string }> {
	const { row } = await loadDesk(act, input);
	if (input.done) await checkClean(act, row);
	await setState(act.tx, row.id, input.done ? 'converted' : 'drafting', row.revision);
	await notify(act.tx, directiveChannel, row.id);
	act.record({ details: { done: input.done } });
	return { id: row.id };
}
