import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { checkUnit, loadUnitForChange, unitAgain } from './load-unit.ts';
import { type UnitFields, type UnitRow, updateUnit } from './store/index.ts';

/** Changes what the register says of a unit. @throws Refusal as loadUnitForChange, checkUnit; UNIT_NAME_TAKEN */
export async function editUnit(act: Act, input: UnitFields & { id: string }): Promise<UnitRow> {
	const unit = await loadUnitForChange(act, input.id);
	await checkUnit(act, input);
	if (!(await updateUnit(act.tx, unit.id, input, act.now))) throw new Refusal('UNIT_NAME_TAKEN');
	return unitAgain(act, unit.id);
}
