import { Refusal } from '@pacesetter/core/kernel';
import {
	freeSlot,
	isUpper,
	type Kind,
	type Level,
	levels,
	type OrganisationType,
	placementFault,
	type Range,
	rootRange,
} from '@pacesetter/core/organisation';
import type { Database } from '../../platform/db/index.ts';
import {
	findNamesake,
	lockRoots,
	numberLastChild,
	type OrganisationRow,
	organisationsById,
	renumberBlock,
	takenSlots,
} from './store/index.ts';

/** @throws Refusal ORGANISATION_PLACEMENT with `fault` */
export function checkPlacement(child: Kind, parent: Kind): void {
	const fault = placementFault(child, parent);
	if (fault) throw new Refusal('ORGANISATION_PLACEMENT', { fault });
}

/** @throws Refusal ORGANISATION_NAME_TAKEN, ORGANISATION_CODE_TAKEN */
export async function checkNames(
	tx: Database,
	wish: { parentId: number | null; fullName: string; code?: string | undefined; except: number | null },
): Promise<void> {
	const taken = await findNamesake(tx, wish);
	if (taken) throw new Refusal(taken === 'name' ? 'ORGANISATION_NAME_TAKEN' : 'ORGANISATION_CODE_TAKEN');
}

/** A free range for a committee of an upper level. @throws Refusal ORGANISATION_FULL */
export async function findSlot(tx: Database, parent: OrganisationRow, level: Exclude<Level, 4>): Promise<Range> {
	if (!isUpper(parent.level)) throw new Refusal('ORGANISATION_PLACEMENT', { fault: 'level' });
	const slot = freeSlot({ level: parent.level, preorder: parent.preorder }, level, await takenSlots(tx, parent.id));
	if (!slot) throw new Refusal('ORGANISATION_FULL');
	return slot;
}

const mostRoots = 8;

async function findRootRange(tx: Database, level: Exclude<Level, 4>): Promise<Range> {
	const taken = await lockRoots(tx);
	const place = Array.from({ length: mostRoots }, (_, index) => rootRange(level, index)).find(
		(range) => !taken.includes(range.preorder),
	);
	if (!place) throw new Refusal('ORGANISATION_FULL');
	return place;
}

/** Where a new organisation is numbered: inside its block, or in a range of its own. `block` null: its own. */
export async function findPlace(
	tx: Database,
	wish: { type: OrganisationType; level: Level; parent: OrganisationRow | null },
): Promise<Range & { block: number | null }> {
	const { level, parent } = wish;
	if (isUpper(level)) {
		return { ...(parent ? await findSlot(tx, parent, level) : await findRootRange(tx, level)), block: null };
	}
	if (!parent) throw new Refusal('ORGANISATION_PLACEMENT', { fault: 'level' });
	const number = (await numberLastChild(tx, parent)) ?? (await makeRoom(tx, parent));
	return { preorder: number, subtreeEnd: number, block: parent.block_id };
}

/** The block is numbered anew, evenly, when a gap is used up. */
async function makeRoom(tx: Database, parent: OrganisationRow): Promise<number> {
	await renumberBlock(tx, parent.block_id);
	const [fresh] = await organisationsById(tx, [parent.id]);
	const number = fresh ? await numberLastChild(tx, fresh) : null;
	if (number === null) throw new Refusal('ORGANISATION_FULL');
	return number;
}

export const isGrassroots = (row: { level: Level }): boolean => row.level === levels.grassroots;
