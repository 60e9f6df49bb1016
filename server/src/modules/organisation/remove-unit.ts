import type { Act } from '../../platform/http/index.ts';
import { loadUnitForChange } from './load-unit.ts';
import { deleteUnit } from './store/index.ts';

/** Takes a unit off the register: it is no more, or was entered by mistake. @throws Refusal as loadUnitForChange */
export async function removeUnit(act: Act, input: { id: string }) {
	const unit = await loadUnitForChange(act, input.id);
	await deleteUnit(act.tx, unit.id);
	return { removed: true };
}
