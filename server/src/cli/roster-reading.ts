import { basename } from 'node:path';
import { type Fault, type RosterRow, type RosterSheet, rosterReader } from '@pacesetter/core/organisation';
import { readTables } from '@pacesetter/lok';
import { type Failure, failureOf } from './failure.ts';

export interface Outcome {
	readonly file: string;
	readonly ok: boolean;
	readonly sheets: readonly ReadSheet[];
	readonly error?: Failure;
}

/** A sheet, with the rows that are refused. */
interface ReadSheet extends Omit<RosterSheet, 'refused'> {
	readonly refused: readonly Pick<RosterRow, 'row' | 'faults'>[];
}

/** Reads a file and says what would be taken of it, without a database. */
export async function readFile(file: string): Promise<Outcome> {
	const title = basename(file).replace(/\.[^.]+$/, '');
	const endings: (() => ReadSheet)[] = [];
	try {
		await readTables(file, (name) => {
			const refused: Pick<RosterRow, 'row' | 'faults'>[] = [];
			const reader = rosterReader(
				{ name, title },
				({ row, faults }) => faults.length > 0 && refused.push({ row, faults }),
			);
			endings.push(() => ({ ...reader.end(), refused }));
			return (row) => {
				reader.row(row);
				if (row.number % 20_000 === 0 && process.stderr.isTTY) process.stderr.write(`\r${row.number} rows`);
			};
		});
		const sheets = endings.map((end) => end());
		return { file, ok: sheets.some(({ kind }) => kind !== null), sheets };
	} catch (error) {
		return { file, ok: false, sheets: [], error: failureOf(error) };
	}
}

const tellFault = ({ reason, head, found, row }: Fault): string =>
	`${head} ${JSON.stringify(found)}: ${reason.replaceAll('_', ' ')}${row === undefined ? '' : ` of row ${row}`}`;

function linesOf({ name, kind, foreign, headRow, columns, taken, refused }: ReadSheet): string[] {
	if (kind === null) {
		const about = foreign?.replace('_', ' ');
		return [
			`  ${name}: not a roster, ${about ? `it is about something else: ${about}` : 'no head of a roster was found'}`,
		];
	}
	const unknown = columns.filter(({ field }) => field === null).map(({ head }) => head);
	return [
		`  ${name}: ${kind}, head in row ${headRow}, ${taken} rows taken, ${refused.length} refused`,
		...(unknown.length > 0 ? [`    columns not known: ${unknown.join(', ')}`] : []),
		...refused.slice(0, 20).map(({ row, faults }) => `    row ${row}: ${faults.map(tellFault).join('; ')}`),
		...(refused.length > 20 ? [`    and ${refused.length - 20} rows more`] : []),
	];
}

/** The same in words. */
export const tellReading = ({ file, sheets, error }: Outcome): string =>
	[error ? `${file}: ${error.message}` : file, ...sheets.flatMap(linesOf)].join('\n');
