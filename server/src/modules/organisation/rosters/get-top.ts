import { Refusal } from '@pacesetter/core/kernel';
import { z } from 'zod';
import type { Act } from '../../../platform/http/index.ts';
import { type KeptSheet, sheetsOf } from '../store/index.ts';
import { loadBatch } from './load-batch.ts';

const rows = z.array(z.object({ number: z.number(), cells: z.array(z.string()) }));

export const topPlace = (sheetId: string) => ({ table: 'roster_sheet', column: 'top_sealed', row: sheetId });

/** The first rows of a sheet, opened. @throws Refusal NOT_FOUND when there is no such sheet */
export async function openTop(act: Pick<Act, 'tx' | 'secrets'>, batchId: string, number: number) {
	const sheet = (await sheetsOf(act.tx, batchId)).find((one): one is KeptSheet => one.number === number);
	if (!sheet?.topSealed) throw new Refusal('NOT_FOUND');
	return { sheet, top: rows.parse(JSON.parse(act.secrets.open(sheet.topSealed, topPlace(sheet.id)))) };
}

/** A long number is shown to nobody here: what a column means is seen by its head. */
const masked = (text: string): string =>
	text.normalize('NFKC').replace(/\d(?:[\s-]?\d){6,}[\s-]?[\dXx]?/g, (digits) => `${digits.slice(0, 3)}…`);

/** What stands at the top of a sheet, for whoever says what its columns mean. @throws Refusal as loadBatch, openTop */
export async function getTop(act: Act, input: { id: string; sheet: number }) {
	const { batch } = await loadBatch(act, input.id);
	const { top } = await openTop(act, batch.id, input.sheet);
	return top.map(({ number, cells }) => ({ number, cells: cells.map(masked) }));
}
