import { Refusal } from '@pacesetter/core/kernel';
import { checkRoom } from '@pacesetter/core/reading';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnNote, requireSeat } from './load-note.ts';
import { countNotes, markNoteRemoved, type NoteChange, updateNote } from './store/index.ts';

/** @throws Refusal as loadOwnNote and requireSeat; NOT_FOUND for a removed one */
export async function changeNote(act: Act, { id, ...change }: NoteChange & { id: string }) {
	const { account, note } = await loadOwnNote(act, id);
	if (note.removed_at) throw new Refusal('NOT_FOUND');
	const { organisationId } = change;
	// Whoever left an organisation may still mend what he wrote for it.
	if (organisationId !== undefined && organisationId !== note.organisation_id)
		await requireSeat(act, account, organisationId);
	await updateNote(act.tx, id, change);
	return { id };
}

/** Until it is restored. Asked twice it is done once. @throws Refusal as loadOwnNote */
export async function removeNote(act: Act, { id }: { id: string }) {
	const { note } = await loadOwnNote(act, id);
	if (!note.removed_at) await markNoteRemoved(act.tx, id, act.now);
	return { id };
}

/** Asked twice it is done once. @throws Refusal as loadOwnNote and checkRoom */
export async function restoreNote(act: Act, { id }: { id: string }) {
	const { account, note } = await loadOwnNote(act, id);
	if (note.removed_at) {
		checkRoom(await countNotes(act.tx, account.accountId));
		await markNoteRemoved(act.tx, id, null);
	}
	return { id };
}
