import { reversed } from '@pacesetter/core/directives/desk';
import { Refusal } from '@pacesetter/core/kernel';
import { notify } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { directiveChannel } from './jobs.ts';
import { loadDesk } from './load.ts';
import { presentChanges } from './present-draft.ts';
import { printByHand } from './print-clauses.ts';
import { markStep, nextStep, savePatch, setState } from './store/index.ts';

/** Takes the last act back, or does it again, to the letter. @throws Refusal as loadDesk; DESK_ACT where there is none */
export async function stepDesk(act: Act, input: { id: string; revision: number; way: 'undo' | 'redo' }) {
	const { row, account } = await loadDesk(act, input);
	const step = await nextStep(act.tx, row.id, input.way);
	if (!step) throw new Refusal('DESK_ACT', { reason: input.way });
	const revision = row.revision + 1;
	const patch = input.way === 'undo' ? reversed(step.patch) : step.patch;
	await savePatch(act.tx, row.id, patch);
	await markStep(act.tx, row.id, { number: step.number, undone: input.way === 'undo', revision });
	await setState(act.tx, row.id, 'drafting', revision);
	await notify(act.tx, directiveChannel, row.id);
	act.record({ details: { act: step.act, way: input.way } });
	const stepped = {
		revision,
		changes: await presentChanges(act, account, patch),
		canUndo: (await nextStep(act.tx, row.id, 'undo')) !== undefined,
		canRedo: (await nextStep(act.tx, row.id, 'redo')) !== undefined,
	};
	// Last: others wait with theirs until this is written.
	await printByHand(act.tx, row.id, patch);
	return stepped;
}
