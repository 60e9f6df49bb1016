import type { batchDetail, batchRow, RowState } from '@pacesetter/core/organisation';
import type { z } from 'zod';
import type { Act } from '../../../platform/http/index.ts';
import { type BatchRow, countObstacles, countRows, countUnknownPlaces, sheetsOf } from '../store/index.ts';
import { loadBatch } from './load-batch.ts';

export const presentBatch = (batch: BatchRow): z.infer<typeof batchRow> => ({
	id: batch.id,
	organisation: batch.organisation,
	fileName: batch.fileName,
	by: batch.by,
	state: batch.state,
	failure: batch.failure,
	rowsRead: batch.rowsRead,
	compared: batch.compared,
	sentAt: batch.sentAt.toISOString(),
	settledAt: batch.settledAt?.toISOString() ?? null,
});

const none: Record<RowState, number> = { taken: 0, refused: 0, question: 0, skipped: 0, applied: 0, undone: 0 };

/** One roster: progress, sheets, counts. @throws Refusal as loadBatch */
export async function getRoster(
	act: Pick<Act, 'tx' | 'caller'>,
	input: { id: string },
): Promise<z.infer<typeof batchDetail>> {
	const { batch } = await loadBatch(act, input.id);
	// Rows are counted once they stand still: a reading counts for itself, and a comparison its parts.
	const counted = batch.state === 'reading' || batch.state === 'comparing' ? [] : await countRows(act.tx, batch.id);
	const rows = { ...none };
	for (const { state, rows: more } of counted) rows[state] += more;
	const sheets = (await sheetsOf(act.tx, batch.id)).map(({ id: _, topSealed: __, fingerprint: ___, ...sheet }) => ({
		...sheet,
		columns: [...sheet.columns],
	}));
	return {
		...presentBatch(batch),
		mode: batch.mode,
		sheets,
		rows,
		obstacles: batch.failure === 'built_on' ? await countObstacles(act.tx, batch.id) : 0,
		placesUnknown: await countUnknownPlaces(act.tx, batch.id),
		fileKept: batch.content !== null,
	};
}
