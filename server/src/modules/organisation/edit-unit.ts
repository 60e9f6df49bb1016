import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadLiving } from './load-people.ts';
import { checkUnit, unitAgain } from './load-unit.ts';
import { findUnit, type UnitFields, type UnitRow, updateUnit } from './store/index.ts';

/** Changes what the register says of a unit. @throws Refusal NOT_FOUND; as loadLiving, checkUnit; UNIT_NAME_TAKEN */
export async function editUnit(act: Act, input: UnitFields & { id: string }): Promise<UnitRow> {
	requireSignedIn(act.caller);
	const unit = await findUnit(act.tx, input.id);
	if (!unit) throw new Refusal('NOT_FOUND');
	await loadLiving(act, 'organisation.change', unit.keeper.id);
	await checkUnit(act, input);
	if (!(await updateUnit(act.tx, unit.id, input, act.now))) throw new Refusal('UNIT_NAME_TAKEN');
	return unitAgain(act, unit.id);
}
