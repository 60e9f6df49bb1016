import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Level, OrganisationType } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { searchText } from '../../platform/text/index.ts';
import { loadForChange } from './load.ts';
import { checkNames, checkPlacement, findPlace } from './place.ts';
import { beginPeriod, insertOrganisation, lastPosition, nextOrganisationId } from './store/index.ts';
import { type ChangeInput, changeTree, type Effects } from './under-way.ts';

export interface NewOrganisationWish {
	readonly parentId: number | null;
	readonly type: OrganisationType;
	readonly level: Level;
	readonly fullName: string;
	readonly shortName: string;
	readonly code?: string | undefined;
	readonly establishedBy?: string | undefined;
}

/**
 * Establishes an organisation. Only the founder of an installation makes a top.
 * @throws Refusal as loadForChange, checkPlacement, checkNames, findPlace, changeTree; FORBIDDEN
 */
export async function createOrganisation(act: Act, input: NewOrganisationWish & ChangeInput): Promise<Effects> {
	const account = requireSignedIn(act.caller);
	const [parent] = input.parentId === null ? [] : await loadForChange(act, [input.parentId]);
	if (parent) checkPlacement(input, parent);
	else if (!account.administrator) throw new Refusal('FORBIDDEN');
	await checkNames(act.tx, { ...input, except: null });
	return changeTree(act, { ...input, kind: 'create', subjects: [] }, async (change) => {
		const id = await establish(act, change, input, parent ?? null);
		return { id, made: [id] };
	});
}

/** The organisation itself, with its first period. */
export async function establish(
	act: Act,
	change: { id: string; day: string },
	wish: NewOrganisationWish,
	parent: Parameters<typeof findPlace>[1]['parent'],
): Promise<number> {
	const { preorder, subtreeEnd, block } = await findPlace(act.tx, { ...wish, parent });
	const id = await nextOrganisationId(act.tx);
	const code = wish.code ?? `ZZ${String(id).padStart(6, '0')}`;
	await insertOrganisation(act.tx, {
		id,
		code,
		type: wish.type,
		level: wish.level,
		parent_id: parent?.id ?? null,
		block_id: block ?? id,
		full_name: wish.fullName,
		short_name: wish.shortName,
		search: searchText([wish.fullName, wish.shortName, code]),
		established_by: wish.establishedBy || null,
		established_on: change.day,
		position: (await lastPosition(act.tx, parent?.id ?? null)) + 1,
		preorder,
		subtree_end: subtreeEnd,
	});
	await beginPeriod(act.tx, change, {
		organisationId: id,
		parentId: parent?.id ?? null,
		type: wish.type,
		fullName: wish.fullName,
		shortName: wish.shortName,
	});
	return id;
}
