import { Refusal } from '@pacesetter/core/kernel';
import { unitFault } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { findUnit, type UnitFields, type UnitRow } from './store/index.ts';

/** @throws Refusal INVALID with the field; as loadSeen for the organisation that covers it */
export async function checkUnit(act: Act, unit: UnitFields): Promise<void> {
	const field = unitFault(unit);
	if (field) throw new Refusal('INVALID', { field });
	if (unit.organisationId !== null) await loadSeen(act, unit.organisationId);
}

/** A unit as it is after it was changed. */
export async function unitAgain(act: Act, id: string): Promise<UnitRow> {
	const unit = await findUnit(act.tx, id);
	if (!unit) throw new Error('a unit that was changed is gone');
	act.record({ subject: { kind: 'unit', id } });
	return unit;
}
