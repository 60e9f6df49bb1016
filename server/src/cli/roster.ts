import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { linkProduct } from './product.ts';
import { readFile, tellReading } from './roster-reading.ts';
import { importFile, tellImport } from './roster-sending.ts';

interface Options {
	readonly dryRun?: boolean;
	readonly allOrNothing?: boolean;
	readonly goodOnly?: boolean;
	readonly at?: string;
	readonly as: string;
	readonly json?: boolean;
}

async function dryRun(files: readonly string[], json: boolean): Promise<void> {
	for (const file of files) {
		const outcome = await readFile(file);
		if (!outcome.ok) process.exitCode = 1;
		console.log(json ? JSON.stringify(outcome) : tellReading(outcome));
	}
}

async function send(files: readonly string[], options: Options): Promise<void> {
	const product = await linkProduct(readConfig(), options.as);
	try {
		for (const file of files) {
			const wish = { at: options.at ?? null, mode: options.goodOnly ? 'good' : 'all' } as const;
			const outcome = await importFile(product, file, wish);
			if (!outcome.ok) process.exitCode = 1;
			console.log(options.json ? JSON.stringify(outcome) : tellImport(outcome));
		}
	} finally {
		await product.close();
	}
}

/** `pacesetter roster`: rosters from spreadsheets. */
export const rosterCommand = (): Command =>
	new Command('roster').description('Rosters of organisations and people in spreadsheets.').addCommand(
		new Command('import')
			.description(
				'Take rosters from XLSX and CSV over: read, compared with what is known, and applied. Exit 1 when not.',
			)
			.argument('<file...>', 'spreadsheets')
			.option('--dry-run', 'read and check only; needs no database, so organisations and people are not looked up')
			.option('--all-or-nothing', 'apply only when every row is good (this is the default)')
			.option('--good-only', 'apply the good rows, and tell of the others')
			.option(
				'--at <code>',
				'code of the organisation that the roster is of; left out: the top that the account reaches',
			)
			.option('--as <account>', 'account that imports', 'admin')
			.option(
				'--json',
				'one JSON line a file; with --dry-run {file, ok, sheets: [{name, kind, headRow, columns, taken (a count), refused, notes}], error?}, else {file, ok, id, state, failure, rows, refused, error?}',
			)
			.action((files: string[], options: Options) =>
				options.dryRun ? dryRun(files, options.json ?? false) : send(files, options),
			),
	);
