import { Refusal } from '@pacesetter/core/kernel';
import { levels } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { establish } from './create-organisation.ts';
import { loadForChange } from './load.ts';
import { putBelow } from './move-organisation.ts';
import { checkNames, isGrassroots } from './place.ts';
import { moveMembers, organisationsById } from './store/index.ts';
import { type ChangeInput, changeTree, type Effects } from './under-way.ts';

interface SplitWish extends ChangeInput {
	readonly id: number;
	readonly fullName: string;
	readonly shortName: string;
	readonly code?: string | undefined;
	readonly members: readonly string[];
	readonly organisations: readonly number[];
}

/**
 * Splits a new organisation of the same type off one, as its sister, with some of its members and of what stands below it.
 * @throws Refusal as loadForChange, checkNames, changeTree; ORGANISATION_PLACEMENT for a committee of an upper level
 */
export async function splitOrganisation(act: Act, input: SplitWish): Promise<Effects> {
	const [row, ...moved] = await loadForChange(act, [input.id, ...input.organisations]);
	if (!row) throw new Error('a loaded organisation is missing');
	if (!isGrassroots(row) || row.parent_id === null) throw new Refusal('ORGANISATION_PLACEMENT', { fault: 'level' });
	if (moved.some((child) => child.parent_id !== row.id)) throw new Refusal('NOT_FOUND');
	const [parent] = await loadForChange(act, [row.parent_id]);
	await checkNames(act.tx, { parentId: row.parent_id, fullName: input.fullName, code: input.code, except: null });
	const subjects = [row.id, ...input.organisations];
	return changeTree(act, { ...input, kind: 'split', subjects }, async (change) => {
		const wish = { ...input, parentId: row.parent_id, type: row.type, level: levels.grassroots };
		const id = await establish(act, change, wish, parent ?? null);
		for (const child of input.organisations) {
			const rows = await organisationsById(act.tx, [child, id]);
			const [from, to] = [rows.find((one) => one.id === child), rows.find((one) => one.id === id)];
			if (from && to) await putBelow(act, change, from, to);
		}
		const move = { from: [row.id], to: id, day: change.day, only: input.members };
		const membersMoved = await moveMembers(act.tx, move);
		if (membersMoved !== new Set(input.members).size) throw new Refusal('NOT_FOUND');
		return { id, made: [id], membersMoved, carried: input.organisations.length };
	});
}
