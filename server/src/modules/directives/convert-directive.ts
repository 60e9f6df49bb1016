import { lint } from '@pacesetter/core/directives/desk';
import { Refusal } from '@pacesetter/core/kernel';
import { notify } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { directiveChannel } from './jobs.ts';
import { loadDesk } from './load.ts';
import { loadDraft, setState } from './store/index.ts';

/** Says that the draft is ready, which it is when nothing stands in its way; or opens it again. @throws Refusal as loadDesk; DESK_NOT_CLEAN */
export async function convertDirective(
	act: Act,
	input: { id: string; revision: number; done: boolean },
): Promise<{ id: string }> {
	const { row } = await loadDesk(act, input);
	const faults = input.done ? lint(await loadDraft(act.tx, row.id), row.form) : [];
	const left = faults.filter(({ weight }) => weight === 'must').length;
	if (left > 0) throw new Refusal('DESK_NOT_CLEAN', { left });
	await setState(act.tx, row.id, input.done ? 'converted' : 'drafting', row.revision);
	await notify(act.tx, directiveChannel, row.id);
	act.record({ details: { done: input.done } });
	return { id: row.id };
}
