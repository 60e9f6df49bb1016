import { basename } from 'node:path';
import { type Fault, type RosterSheet, rosterReader, type TakenRow } from '@pacesetter/core/organisation';
import { readTables } from '@pacesetter/lok';
import { Command } from 'commander';
import { type Failure, failureOf } from './failure.ts';

interface Outcome {
	readonly file: string;
	readonly ok: boolean;
	readonly sheets: readonly ReadSheet[];
	readonly error?: Failure;
}

/** A sheet, with the rows that are taken where they are wished for. */
interface ReadSheet extends RosterSheet {
	readonly rows?: readonly TakenRow[];
}

async function readFile(file: string, withRows: boolean): Promise<Outcome> {
	const title = basename(file).replace(/\.[^.]+$/, '');
	const endings: (() => ReadSheet)[] = [];
	try {
		await readTables(file, (name) => {
			const rows: TakenRow[] = [];
			const reader = rosterReader({ name, title }, (row) => withRows && rows.push(row));
			endings.push(() => ({ ...reader.end(), ...(withRows ? { rows } : {}) }));
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

function linesOf({ name, kind, foreign, headRow, columns, taken, refused }: RosterSheet): string[] {
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

const tell = ({ file, sheets, error }: Outcome): string =>
	[error ? `${file}: ${error.message}` : file, ...sheets.flatMap(linesOf)].join('\n');

/** `pacesetter roster`: rosters from spreadsheets. */
export const rosterCommand = (): Command =>
	new Command('roster').description('Rosters of organisations and people in spreadsheets.').addCommand(
		new Command('import')
			.description('Read rosters from XLSX and CSV and say which rows would be taken and which not, with the reason.')
			.argument('<file...>', 'spreadsheets')
			.requiredOption(
				'--dry-run',
				'read and check only; needs no database, so organisations and people are not looked up',
			)
			.option(
				'--json',
				'one JSON line a file: {file, ok, sheets: [{name, kind, headRow, columns, taken (a count), refused, notes, rows?}], error?}',
			)
			.action(async (files: string[], options: { json?: boolean; rows?: boolean }) => {
				for (const file of files) {
					const outcome = await readFile(file, options.rows ?? false);
					if (!outcome.ok) process.exitCode = 1;
					console.log(options.json ? JSON.stringify(outcome) : tell(outcome));
				}
			}),
	);
