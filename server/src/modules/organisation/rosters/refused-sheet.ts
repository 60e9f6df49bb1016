import { parse } from 'node:path';
import { Refusal } from '@pacesetter/core/kernel';
import { readTables, type SheetOut, type TableRow, type WrittenCell, writeWorkbook } from '@pacesetter/lok';
import type { Database } from '../../../platform/db/index.ts';
import type { Files } from '../../../platform/files/index.ts';
import type { Act } from '../../../platform/http/index.ts';
import type { Secrets } from '../../../platform/secrets/index.ts';
import { recordCapacity } from '../load.ts';
import { limitReveals } from '../reveal-field.ts';
import { type BatchRow, type KeptSheet, type RefusedRow, refusedAfter, sheetsOf } from '../store/index.ts';
import { loadBatch } from './load-batch.ts';
import { pulled } from './pulled.ts';
import { withOpenFile } from './sealed-file.ts';
import { type Language, reasonHead, reasonIn } from './words.ts';

export interface SheetWish {
	readonly batch: BatchRow & { readonly content: string; readonly contentKey: string };
	readonly sheets: readonly KeptSheet[];
	readonly fileName: string;
}

/** Who takes the refused rows along is in the log: they hold ID numbers. @throws Refusal as loadBatch and limitReveals; CONFLICT without a file */
export async function beginSheet(act: Act, input: { id: string }): Promise<SheetWish> {
	const { batch } = await loadBatch(act, input.id);
	const { content, contentKey } = batch;
	if (content === null || contentKey === null || batch.state === 'reading' || batch.state === 'comparing')
		throw new Refusal('CONFLICT');
	await limitReveals(act);
	await recordCapacity(act, 'roster.import', batch.organisation.id);
	act.record({ act: 'organisation.roster.sheet', subject: { kind: 'roster', id: batch.id } });
	const sheets = (await sheetsOf(act.tx, batch.id)).filter(({ kind }) => kind !== null);
	return { batch: { ...batch, content, contentKey }, sheets, fileName: `${parse(batch.fileName).name}-退回.xlsx` };
}

/** The refused rows of a sheet in order, a page at a time. */
class Refused {
	readonly #db: Database;
	readonly #batchId: string;
	readonly #sheet: number;
	#page: readonly RefusedRow[] = [];
	#next = 0;
	#last = 0;

	constructor(db: Database, batchId: string, sheet: number) {
		this.#db = db;
		this.#batchId = batchId;
		this.#sheet = sheet;
	}

	/** The refusal of a row; rows are asked about in order. */
	async of(row: number): Promise<RefusedRow | null> {
		for (;;) {
			const found = this.#page[this.#next];
			if (found && found.row > row) return null;
			if (found && found.row === row) return found;
			if (found) this.#next += 1;
			else if (!(await this.#turn())) return null;
		}
	}

	async #turn(): Promise<boolean> {
		if (this.#last === Number.POSITIVE_INFINITY) return false;
		this.#page = await refusedAfter(this.#db, this.#batchId, this.#sheet, this.#last);
		this.#next = 0;
		this.#last = this.#page.at(-1)?.row ?? Number.POSITIVE_INFINITY;
		return this.#page.length > 0;
	}
}

type WrittenRow = { readonly number: number; readonly cells: readonly (WrittenCell | null)[] };

/** A row as it was sent, with what is added in a column of its own. */
function written(
	row: TableRow,
	number: number,
	width: number,
	extra: WrittenCell | null,
	bad: ReadonlySet<number>,
): WrittenRow {
	const cells = Array.from({ length: width }, (_, index): WrittenCell | null => {
		const text = row.cells[index]?.text;
		if (bad.has(index)) return { text: text ?? '', look: 'bad' };
		return text === undefined ? null : { text };
	});
	return { number, cells: extra ? [...cells, extra] : cells };
}

/** What stands above the head, the head, and the rows that were refused, each with the reason. */
async function* rowsOf(
	db: Database,
	path: string,
	sheet: KeptSheet,
	batchId: string,
	language: Language,
): AsyncGenerator<WrittenRow> {
	const headRow = sheet.headRow ?? 0;
	const sent = sheet.columns.filter(({ field }) => field !== 'reasons');
	const width = Math.max(0, ...sent.map(({ index }) => index + 1));
	const refused = new Refused(db, batchId, sheet.number);
	let number = headRow;
	const rows = pulled<TableRow>(async (give) => {
		let waiting: TableRow[] = [];
		let at = -1;
		await readTables(
			path,
			() => {
				at += 1;
				return at === sheet.number ? (row) => void waiting.push(row) : () => undefined;
			},
			async () => {
				const full = waiting;
				waiting = [];
				if (full.length > 0) await give(full);
			},
		);
		if (waiting.length > 0) await give(waiting);
	});
	for await (const row of rows) {
		if (row.number < headRow) yield written(row, row.number, width, null, new Set());
		else if (row.number === headRow)
			yield written(row, headRow, width, { text: reasonHead(language), look: 'head' }, new Set());
		else {
			const found = await refused.of(row.number);
			if (!found) continue;
			number += 1;
			yield written(row, number, width, { text: reasonsOf(found, language) }, badCells(found, sheet));
		}
	}
}

const reasonsOf = ({ faults, fault, faultRow }: RefusedRow, language: Language): string =>
	[
		...faults.map(({ head, reason, row }) => `${head ? `${head}：` : ''}${reasonIn(language, reason, row ?? null)}`),
		...(fault ? [reasonIn(language, fault, faultRow)] : []),
	].join('；');

/** Which cells are wrong, as far as one is: a fault that the comparison found lies in the whole row. */
const badCells = ({ faults }: RefusedRow, { columns }: KeptSheet): ReadonlySet<number> =>
	new Set(
		faults.flatMap(({ field }) => columns.filter((column) => column.field === field).map((column) => column.index)),
	);

/** The refused rows as a workbook to correct and send again. @yields its bytes */
export async function* refusedSheet(
	needs: { db: Database; files: Files; secrets: Secrets },
	{ batch, sheets }: SheetWish,
	language: Language,
): AsyncGenerator<Uint8Array> {
	yield* pulled<Uint8Array>((give) =>
		withOpenFile(needs.files, needs.secrets, batch, async (path) => {
			const out = sheets.map(
				(sheet): SheetOut => ({
					name: sheet.name,
					rows: rowsOf(needs.db, path, sheet, batch.id, language),
				}),
			);
			for await (const piece of writeWorkbook(out)) await give([piece]);
		}),
	);
}
