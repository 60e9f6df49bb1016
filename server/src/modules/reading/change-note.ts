import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { checkRoom } from '@pacesetter/core/reading';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { loadOwnNote, recordShared, requireSeat } from './load-note.ts';
import { countNotes, type KeptNote, markNoteRemoved, type NoteChange, updateNote } from './store/index.ts';

/** Only who stands in an organisation, and may see the document, writes for others there. @throws Refusal as requireSeat; NOT_FOUND */
async function requireShareable(act: Act, account: SignedIn, note: KeptNote, organisationId: number | null) {
	if (organisationId === null) return;
	await requireSeat(act, account, organisationId);
	await loadVisible(act, note.number);
}

/** @throws Refusal as loadOwnNote and requireShareable; NOT_FOUND for a removed one */
export async function changeNote(act: Act, { id, ...change }: NoteChange & { id: string }) {
	const { account, note } = await loadOwnNote(act, id);
	if (note.removed_at) throw new Refusal('NOT_FOUND');
	const { organisationId = note.organisation_id } = change;
	// Whoever left an organisation may still take back what he wrote for it.
	await requireShareable(act, account, note, organisationId);
	await updateNote(act.tx, id, change);
	recordShared(act, id, note.organisation_id, organisationId);
	return { id };
}

/** Until it is restored. Asked twice it is done once. @throws Refusal as loadOwnNote */
export async function removeNote(act: Act, { id }: { id: string }) {
	const { note } = await loadOwnNote(act, id);
	const shared = note.removed_at ? null : note.organisation_id;
	if (!note.removed_at) await markNoteRemoved(act.tx, id, act.now);
	recordShared(act, id, shared, shared);
	return { id };
}

/** Asked twice it is done once. @throws Refusal as loadOwnNote, requireShareable and checkRoom */
export async function restoreNote(act: Act, { id }: { id: string }) {
	const { account, note } = await loadOwnNote(act, id);
	const shared = note.removed_at ? note.organisation_id : null;
	if (note.removed_at) {
		await requireShareable(act, account, note, shared);
		checkRoom(await countNotes(act.tx, account.accountId));
		await markNoteRemoved(act.tx, id, null);
	}
	recordShared(act, id, shared, shared);
	return { id };
}
