import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { unitFault } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { loadLiving } from './load-people.ts';
import { findUnit, type UnitFields, type UnitRow } from './store/index.ts';

/** @throws Refusal INVALID with the field; as loadSeen for the organisation that covers it */
export async function checkUnit(act: Act, unit: UnitFields): Promise<void> {
	const field = unitFault(unit);
	if (field) throw new Refusal('INVALID', { field });
	if (unit.organisationId !== null) await loadSeen(act, unit.organisationId);
}

/** One that the caller may change. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND; as loadLiving */
export async function loadUnitForChange(act: Act, id: string): Promise<UnitRow> {
	const unit = await findUnit(act.tx, requireSignedIn(act.caller), id);
	if (!unit) throw new Refusal('NOT_FOUND');
	await loadLiving(act, 'organisation.change', unit.keeper.id);
	act.record({ subject: { kind: 'unit', id } });
	return unit;
}

/** A unit as it is after it was changed. */
export async function unitAgain(act: Act, id: string): Promise<UnitRow> {
	const unit = await findUnit(act.tx, requireSignedIn(act.caller), id);
	if (!unit) throw new Error('a unit that was changed is gone');
	act.record({ subject: { kind: 'unit', id } });
	return unit;
}
