import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadLiving } from './load-people.ts';
import { checkUnit, unitAgain } from './load-unit.ts';
import { insertUnit, type UnitFields, type UnitRow } from './store/index.ts';

/** Enters a unit in the register. @throws Refusal as loadLiving, checkUnit; UNIT_NAME_TAKEN */
export async function addUnit(act: Act, input: UnitFields & { keeperId: number }): Promise<UnitRow> {
	const keeper = await loadLiving(act, 'organisation.change', input.keeperId);
	await checkUnit(act, input);
	const id = await insertUnit(act.tx, keeper.id, input, act.now);
	if (id === null) throw new Refusal('UNIT_NAME_TAKEN');
	return unitAgain(act, id);
}
