import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadForChange } from './load.ts';
import { checkNames, checkPlacement } from './place.ts';
import { beginPeriod, organisationsById, updateOrganisation } from './store/index.ts';
import { type ChangeInput, changeTree, type Effects } from './under-way.ts';

/**
 * Brings an abolished or merged organisation back where it stood, without the members and posts it had.
 * @throws Refusal as loadForChange, checkPlacement, checkNames, changeTree; CONFLICT when it exists; ORGANISATION_ENDED when its parent does not
 */
export async function restoreOrganisation(act: Act, input: ChangeInput & { id: number }): Promise<Effects> {
	const [row] = await loadForChange(act, [input.id], { ended: true });
	if (!row) throw new Error('a loaded organisation is missing');
	if (row.ended_on === null) throw new Refusal('CONFLICT');
	const [parent] = await organisationsById(act.tx, [row.parent_id ?? 0]);
	if (parent?.ended_on) throw new Refusal('ORGANISATION_ENDED');
	if (parent) checkPlacement(row, parent);
	await checkNames(act.tx, { parentId: row.parent_id, fullName: row.full_name, except: row.id });
	return changeTree(act, { ...input, kind: 'restore', subjects: [row.id] }, async (change) => {
		await updateOrganisation(act.tx, row.id, { ended_on: null, successor_id: null });
		await beginPeriod(act.tx, change, {
			organisationId: row.id,
			parentId: row.parent_id,
			type: row.type,
			fullName: row.full_name,
			shortName: row.short_name,
		});
		return { id: row.id };
	});
}
