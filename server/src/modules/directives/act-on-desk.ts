import { randomUUID } from 'node:crypto';
import { applyAct, type DeskAct, type Draft, difference } from '@pacesetter/core/directives/desk';
import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { notify } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { directiveChannel } from './jobs.ts';
import { loadDesk } from './load.ts';
import { presentChanges } from './present-draft.ts';
import { printByHand } from './print-clauses.ts';
import {
	findCited,
	insertStep,
	liesAbove,
	livingOrganisation,
	loadDraft,
	organisationOfPost,
	savePatch,
	setState,
	textOf,
} from './store/index.ts';

/** As much of an act as names who is in charge. */
type Owned = Pick<Extract<DeskAct, { act: 'item.edit' }>['fields'], 'ownerOrganisation' | 'ownerPost'>;

/** An item's owner is one that the caller sees; a post brings its organisation with it. @throws Refusal NOT_FOUND */
async function withOwner<Fields extends Owned>(act: Act, account: SignedIn, fields: Fields): Promise<Fields> {
	const { ownerOrganisation, ownerPost } = fields;
	if (ownerPost) {
		const organisation = await organisationOfPost(act.tx, account, ownerPost);
		if (organisation === undefined) throw new Refusal('NOT_FOUND');
		return { ...fields, ownerOrganisation: organisation };
	}
	const found = ownerOrganisation ? await livingOrganisation(act.tx, account, ownerOrganisation) : true;
	if (!found) throw new Refusal('NOT_FOUND');
	return fields;
}

/** What is cited lies above this directive and is there for the caller. @throws Refusal NOT_FOUND, DESK_ACT */
async function checkCites(act: Act, account: SignedIn, id: string, wish: Extract<DeskAct, { act: 'clause.cite' }>) {
	const found = await findCited(act.tx, account, wish.cites);
	for (const cite of wish.cites) {
		if (!found.some((one) => one.directive === cite.directive && one.clause === cite.clause))
			throw new Refusal('NOT_FOUND');
		if (!(await liesAbove(act.tx, cite.directive, id))) throw new Refusal('DESK_ACT', { reason: 'cite' });
	}
}

async function prepared(act: Act, account: SignedIn, id: string, wish: DeskAct): Promise<DeskAct> {
	if (wish.act === 'clause.cite') await checkCites(act, account, id, wish);
	if ((wish.act === 'item.edit' || wish.act === 'item.add') && wish.fields) {
		return { ...wish, fields: await withOwner(act, account, wish.fields) };
	}
	if (wish.act === 'item.set') return { ...wish, fields: await withOwner(act, account, wish.fields) };
	return wish;
}

/** What an act made that can be looked for: an item, or the second half of a clause. */
function madeBy(before: Draft, after: Draft): string | null {
	const known = new Set([...before.clauses, ...before.items].map(({ id }) => id));
	return [...after.clauses, ...after.items].find(({ id }) => !known.has(id))?.id ?? null;
}

/**
 * One act on the draft, whichever: checked against what lies there now, written with what takes it back.
 * @throws Refusal as loadDesk; NOT_FOUND, DESK_ACT
 */
export async function actOnDesk(act: Act, input: { id: string; revision: number; wish: DeskAct }) {
	const { row, account } = await loadDesk(act, input);
	const wish = await prepared(act, account, row.id, input.wish);
	const before = await loadDraft(act.tx, row.id);
	const after = applyAct(before, await textOf(act.tx, row.id), wish, randomUUID());
	const patch = difference(before, after);
	act.record({ details: { act: wish.act, changes: patch.length } });
	const changes = await presentChanges(act, account, patch);
	if (patch.length === 0) return { revision: row.revision, made: null, changes };
	const revision = row.revision + 1;
	await savePatch(act.tx, row.id, patch);
	await insertStep(act.tx, row.id, { revision, act: wish.act, patch, accountId: account.accountId, now: act.now });
	await setState(act.tx, row.id, 'drafting', revision);
	await notify(act.tx, directiveChannel, row.id);
	// Last: others wait with theirs until this is written.
	await printByHand(act.tx, row.id, patch);
	return { revision, made: madeBy(before, after), changes };
}
