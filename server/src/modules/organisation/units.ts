import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal, rowsBefore } from '@pacesetter/core/kernel';
import { coverage, type UnitState, unitFault } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { loadLiving } from './load-people.ts';
import * as store from './store/index.ts';

/** The register of units (R48), or a part of it, e.g. the blanks. @throws Refusal as loadSeen */
export async function listUnits(
	act: Act,
	input: { page: number; size: number; below?: number | undefined; state?: UnitState | undefined },
) {
	const account = requireSignedIn(act.caller);
	const below = input.below === undefined ? null : (await loadSeen(act, input.below)).row;
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await store.listUnits(act.tx, account, { below, state: input.state ?? null }, page);
	return { items: rows, total, page: input.page, size: input.size };
}

/** Coverage of an organisation and of each directly below it, divided once at each. @throws Refusal as loadSeen */
export async function getCoverage(act: Act, input: { id: number }) {
	const { row, account } = await loadSeen(act, input.id);
	return (await store.countUnits(act.tx, account, row.id)).map((counts) => ({ ...counts, ...coverage(counts) }));
}

/** @throws Refusal INVALID with the field; as loadSeen for the organisation that covers it */
async function checkUnit(act: Act, unit: store.UnitFields): Promise<void> {
	const field = unitFault(unit);
	if (field) throw new Refusal('INVALID', { field });
	if (unit.organisationId !== null) await loadSeen(act, unit.organisationId);
}

async function again(act: Act, id: string): Promise<store.UnitRow> {
	const unit = await store.findUnit(act.tx, id);
	if (!unit) throw new Error('a unit that was changed is gone');
	act.record({ subject: { kind: 'unit', id } });
	return unit;
}

/** @throws Refusal as loadLiving, checkUnit; UNIT_NAME_TAKEN */
export async function addUnit(act: Act, input: store.UnitFields & { keeperId: number }): Promise<store.UnitRow> {
	const keeper = await loadLiving(act, 'organisation.change', input.keeperId);
	await checkUnit(act, input);
	const id = await store.insertUnit(act.tx, keeper.id, input, act.now);
	if (id === null) throw new Refusal('UNIT_NAME_TAKEN');
	return again(act, id);
}

/** @throws Refusal NOT_FOUND; as loadLiving, checkUnit; UNIT_NAME_TAKEN */
export async function editUnit(act: Act, input: store.UnitFields & { id: string }): Promise<store.UnitRow> {
	requireSignedIn(act.caller);
	const unit = await store.findUnit(act.tx, input.id);
	if (!unit) throw new Refusal('NOT_FOUND');
	await loadLiving(act, 'organisation.change', unit.keeper.id);
	await checkUnit(act, input);
	if (!(await store.updateUnit(act.tx, unit.id, input, act.now))) throw new Refusal('UNIT_NAME_TAKEN');
	return again(act, unit.id);
}
