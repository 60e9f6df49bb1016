import { requireSignedIn } from '@pacesetter/core/identity';
import type { OwnReading } from '@pacesetter/core/reading';
import type { Act } from '../../platform/http/index.ts';
import { keptFavourites, keptNotes, keptPositions } from './store/index.ts';

/**
 * All that is kept for the caller as a reader, for his own copy. Nobody else is given it: not whoever answers for what is held
 * about a person either. @throws Refusal as requireSignedIn
 */
export async function exportOwn(act: Act): Promise<OwnReading> {
	const account = requireSignedIn(act.caller);
	const dated = <Row extends { at: Date }>(rows: readonly Row[]) =>
		rows.map((row) => ({ ...row, at: row.at.toISOString() }));
	const notes = await keptNotes(act.tx, account);
	return {
		exportedAt: act.now.toISOString(),
		favourites: dated(await keptFavourites(act.tx, account)),
		notes: dated(notes).map((note) => ({ ...note, removedAt: note.removedAt?.toISOString() ?? null })),
		positions: dated(await keptPositions(act.tx, account)),
	};
}
