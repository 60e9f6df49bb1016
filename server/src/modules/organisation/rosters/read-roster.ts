import { randomUUID } from 'node:crypto';
import { parse } from 'node:path';
import { type BatchFailure, type RosterRow, type RosterSheet, rosterReader } from '@pacesetter/core/organisation';
import { ConvertError, readTables, type TableRow } from '@pacesetter/lok';
import { type Database, transact } from '../../../platform/db/index.ts';
import type { Try } from '../../../platform/jobs/index.ts';
import {
	analyseRosters,
	type BatchRow,
	beginComparing,
	formsFor,
	holdBatch,
	type KeptRow,
	type KeptSheet,
	keepRows,
	keepSheets,
	keptPlaces,
	setBatch,
} from '../store/index.ts';
import { emptyRoster } from './empty-roster.ts';
import { topPlace } from './get-top.ts';
import { keptRow, Places } from './keep-row.ts';
import { withOpenFile } from './sealed-file.ts';
import type { RosterWork } from './work.ts';

/** So many rows are kept in one step. */
const atOnce = 2000;
/** So many rows of a sheet are shown to whoever has to say what they mean. */
const mostTop = 12;

/** Another try reads the same roster, or it is read anew: this one has nothing more to do. */
class Overtaken extends Error {}

/** One reading under way: what has been kept by an earlier try is read over. */
class Reading {
	readonly #work: RosterWork;
	readonly #batch: BatchRow;
	readonly #places: Places;
	readonly #endings: (() => RosterSheet)[] = [];
	readonly #tops: TableRow[][] = [];
	#waiting: KeptRow[] = [];
	#kept: number;
	#seen = 0;

	constructor(work: RosterWork, batch: BatchRow, places: Places) {
		this.#work = work;
		this.#batch = batch;
		this.#places = places;
		this.#kept = batch.rowsRead;
	}

	sheet(name: string, forms: Parameters<typeof rosterReader>[2]): (row: TableRow) => void {
		const sheet = this.#endings.length;
		const title = parse(this.#batch.fileName).name;
		const reader = rosterReader({ name, title }, (row) => this.#take(row, sheet), { ...forms, compare: false });
		const top: TableRow[] = [];
		this.#tops.push(top);
		this.#endings.push(reader.end);
		return (row) => {
			if (top.length < mostTop) top.push(row);
			reader.row(row);
		};
	}

	#take(row: RosterRow, sheet: number): void {
		this.#seen += 1;
		if (this.#seen <= this.#batch.rowsRead) return;
		this.#waiting.push(keptRow(this.#work.secrets, this.#places, { row, number: this.#seen, sheet }));
	}

	/** Keeps what is waiting, in steps. @throws Overtaken */
	async keep(all: boolean): Promise<void> {
		while (this.#waiting.length >= (all ? 1 : atOnce)) {
			const rows = this.#waiting.slice(0, atOnce);
			this.#waiting = this.#waiting.slice(atOnce);
			const fresh = this.#places.takeFresh();
			const kept = await transact(this.#work.db, (tx) => keepRows(tx, this.#batch, this.#kept, rows, fresh));
			if (!kept) throw new Overtaken('another try reads the same roster');
			this.#kept += rows.length;
		}
	}

	end(): KeptSheet[] {
		const ended = this.#endings.map((end) => end());
		return ended.map(({ name, kind, foreign, headRow, fingerprint, columns, notes }, number) => {
			const top = (this.#tops[number] ?? []).map((row) => ({
				number: row.number,
				cells: Array.from(row.cells, (cell) => cell?.text ?? ''),
			}));
			const id = randomUUID();
			const topSealed = this.#work.secrets.seal(JSON.stringify(top), topPlace(id));
			return { id, number, name, kind, about: foreign, headRow, fingerprint, columns, topSealed, notes: notes.length };
		});
	}
}

async function readFile(work: RosterWork, batch: BatchRow, attempt: Try): Promise<KeptSheet[]> {
	const { content, contentKey } = batch;
	if (content === null || contentKey === null) throw new Error('a roster that is to be read has no file');
	const [places, told] = await transact(work.db, async (tx) => [
		await keptPlaces(tx, batch.id),
		await formsFor(tx, batch.organisation.id),
	]);
	const forms = new Map(told.map(({ fingerprint, ...form }) => [fingerprint, form]));
	const reading = new Reading(work, batch, new Places(places));
	return withOpenFile(work.files, work.secrets, { ...batch, content, contentKey }, async (path) => {
		await readTables(
			path,
			(name) => reading.sheet(name, { forms: (fingerprint) => forms.get(fingerprint) ?? null }),
			async () => {
				attempt.signal.throwIfAborted();
				await reading.keep(false);
			},
		);
		const sheets = reading.end();
		await reading.keep(true);
		return sheets;
	});
}

/** The last step: what the sheets are. What the database says of the rows comes next. */
async function finish(work: RosterWork, batch: BatchRow, sheets: readonly KeptSheet[]): Promise<void> {
	await transact(work.db, async (tx) => {
		const held = await holdBatch(tx, batch.id);
		if (held?.state !== 'reading' || held.reading !== batch.reading) return;
		await keepSheets(tx, batch.id, sheets);
		await analyseRosters(tx);
		await beginComparing(tx, batch.id, held.actingId);
	});
}

export async function failReading(db: Database, id: string, reading: number, failure: BatchFailure): Promise<void> {
	await transact(db, async (tx) => {
		const held = await holdBatch(tx, id);
		const under = held?.state === 'reading' || held?.state === 'comparing';
		if (under && held.reading === reading) await setBatch(tx, id, { state: 'failed', failure });
	});
}

const failureOf = ({ code }: ConvertError): BatchFailure =>
	code === 'unsupported' || code === 'damaged' || code === 'encrypted' || code === 'bomb' || code === 'too_large'
		? code
		: 'internal';

/** Reads a roster from where the try before came to. */
export async function readRoster(
	work: RosterWork,
	{ batch: id, reading }: { batch: string; reading: number },
	attempt: Try,
): Promise<void> {
	const batch = await transact(work.db, (tx) => holdBatch(tx, id));
	if (batch?.state !== 'reading' || batch.reading !== reading) return;
	if (batch.rowsRead === 0) await emptyRoster(work, id, attempt);
	try {
		await finish(work, batch, await readFile(work, batch, attempt));
	} catch (error) {
		if (error instanceof Overtaken) return;
		if (!(error instanceof ConvertError)) throw error;
		await failReading(work.db, id, reading, failureOf(error));
	}
}
