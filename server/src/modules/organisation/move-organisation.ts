import { Refusal } from '@pacesetter/core/kernel';
import { isUpper } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadForChange } from './load.ts';
import { checkNames, checkPlacement, findSlot } from './place.ts';
import {
	beginPeriod,
	changeBlock,
	childrenOf,
	countBelow,
	lastPosition,
	type OrganisationRow,
	renumberBlock,
	setPositions,
	shiftRange,
	updateOrganisation,
} from './store/index.ts';
import { type ChangeInput, changeTree, type Effects } from './under-way.ts';

/**
 * Moves an organisation with all that is below it, a whole county too. Both where it stood and where it goes must be the
 * caller's to change.
 * @throws Refusal as loadForChange, checkPlacement, checkNames, findSlot, changeTree; FORBIDDEN for a top
 */
export async function moveOrganisation(
	act: Act,
	input: ChangeInput & { id: number; parentId: number; position?: number | undefined },
): Promise<Effects> {
	const [row, parent] = await loadForChange(act, [input.id, input.parentId]);
	if (!row || !parent) throw new Error('a loaded organisation is missing');
	if (row.parent_id === null) throw new Refusal('FORBIDDEN');
	if (row.parent_id !== parent.id) await loadForChange(act, [row.parent_id], { ended: true });
	if (parent.preorder >= row.preorder && parent.preorder <= row.subtree_end)
		throw new Refusal('ORGANISATION_PLACEMENT', { fault: 'cycle' });
	checkPlacement(row, parent);
	await checkNames(act.tx, { parentId: parent.id, fullName: row.full_name, except: row.id });
	return changeTree(act, { ...input, kind: 'move', subjects: [row.id] }, async (change) => {
		const carried = await countBelow(act.tx, row);
		await putBelow(act, change, row, parent, input.position);
		return { id: row.id, carried };
	});
}

/** Hangs an organisation below another one, and numbers it there. */
export async function putBelow(
	act: Act,
	change: { id: string; day: string },
	row: OrganisationRow,
	parent: OrganisationRow,
	position?: number,
): Promise<void> {
	const { tx } = act;
	const last = (await lastPosition(tx, parent.id)) + 1;
	await updateOrganisation(tx, row.id, { parent_id: parent.id, position: last });
	if (position !== undefined) await arrange(act, parent.id, row.id, position);
	if (row.parent_id !== parent.id)
		await beginPeriod(tx, change, {
			organisationId: row.id,
			parentId: parent.id,
			type: row.type,
			fullName: row.full_name,
			shortName: row.short_name,
		});
	const range = { preorder: row.preorder, subtreeEnd: row.subtree_end };
	if (isUpper(row.level)) {
		if (row.parent_id === parent.id) return;
		const slot = await findSlot(tx, parent, row.level);
		await shiftRange(tx, range, slot.preorder - row.preorder);
		return;
	}
	if (row.block_id !== parent.block_id) await changeBlock(tx, range, row.block_id, parent.block_id);
	for (const block of new Set([row.block_id, parent.block_id])) await renumberBlock(tx, block);
}

/** Puts an organisation at a place among its sisters, from 0; behind the last where there are fewer. */
async function arrange(act: Act, parentId: number, id: number, position: number): Promise<void> {
	const others = (await childrenOf(act.tx, parentId)).map((row) => row.id).filter((other) => other !== id);
	await setPositions(act.tx, others.toSpliced(Math.min(position, others.length), 0, id));
}
