import type { OrganisationType } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { searchText } from '../../platform/text/index.ts';
import { loadForChange } from './load.ts';
import { checkNames, checkPlacement } from './place.ts';
import { beginPeriod, childrenOf, organisationsById, updateOrganisation } from './store/index.ts';
import { type ChangeInput, changeTree, type Effects } from './under-way.ts';

/**
 * Gives an organisation another name, or another type where those above and below it allow that.
 * @throws Refusal as loadForChange, checkPlacement, checkNames, changeTree
 */
export async function renameOrganisation(
	act: Act,
	input: ChangeInput & { id: number; fullName: string; shortName: string; type?: OrganisationType | undefined },
): Promise<Effects> {
	const [row] = await loadForChange(act, [input.id]);
	if (!row) throw new Error('a loaded organisation is missing');
	const { fullName, shortName, type = row.type } = input;
	const next = { type, level: row.level };
	const [parent] = await organisationsById(act.tx, [row.parent_id ?? 0]);
	if (parent) checkPlacement(next, parent);
	for (const child of await childrenOf(act.tx, row.id)) if (!child.ended_on) checkPlacement(child, next);
	await checkNames(act.tx, { parentId: row.parent_id, fullName, except: row.id });
	return changeTree(act, { ...input, kind: 'rename', subjects: [row.id] }, async (change) => {
		const search = searchText([fullName, shortName, row.code]);
		await updateOrganisation(act.tx, row.id, { full_name: fullName, short_name: shortName, type, search });
		await beginPeriod(act.tx, change, { organisationId: row.id, parentId: row.parent_id, type, fullName, shortName });
		return { id: row.id };
	});
}
