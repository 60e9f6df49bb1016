import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { findSeenNote, markNoteHidden } from './store/index.ts';

/** @throws Refusal as requireSignedIn; NOT_FOUND; FORBIDDEN unless the caller keeps the organisation's papers */
async function setHidden(act: Act, id: string, hidden: boolean) {
	const account = requireSignedIn(act.caller);
	const note = await findSeenNote(act.tx, account, id);
	if (!note) throw new Refusal('NOT_FOUND');
	if (!note.hideable || note.organisation_id === null) throw new Refusal('FORBIDDEN');
	await markNoteHidden(act.tx, id, note.organisation_id, hidden);
	await recordCapacity(act, 'library.publish', note.organisation_id);
	act.record({ subject: { kind: 'note', id } });
	return { id };
}

/** From the readers of the organisation that it is shared with. Its writer keeps it. @throws Refusal as setHidden */
export const hideNote = (act: Act, { id }: { id: string }) => setHidden(act, id, true);

/** @throws Refusal as setHidden */
export const showNote = (act: Act, { id }: { id: string }) => setHidden(act, id, false);
