import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { lockOwn } from './load-folder.ts';
import { findOwnNote, type KeptNote, seatsOf } from './store/index.ts';

/** A note that the caller wrote, removed or not, locked with all that is his. @throws Refusal as requireSignedIn; NOT_FOUND */
export async function loadOwnNote(act: Act, id: string): Promise<{ account: SignedIn; note: KeptNote }> {
	const account = await lockOwn(act);
	const note = await findOwnNote(act.tx, account.accountId, id);
	if (!note) throw new Refusal('NOT_FOUND');
	return { account, note };
}

/** @throws Refusal INVALID for an organisation in which the caller does not stand; null: shared with nobody */
export async function requireSeat(act: Act, account: SignedIn, organisationId: number | null): Promise<void> {
	if (organisationId === null) return;
	const seats = await seatsOf(act.tx, account);
	if (!seats.some(({ id }) => id === organisationId)) throw new Refusal('INVALID', { reason: 'no_seat' });
}

/**
 * Tells the log of an act on a note that others see, or saw until now. What a reader keeps for himself is no business of the
 * log: it would tell what he reads.
 */
export function recordShared(act: Act, id: string, before: number | null, after: number | null): void {
	const organisationId = after ?? before;
	const moved = before === after ? {} : { details: { sharedBefore: before, sharedNow: after } };
	act.record(organisationId === null ? null : { subject: { kind: 'note', id }, organisationId, ...moved });
}
