import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createConverter } from '@pacesetter/lok';
import { inTemporary, shared } from './lib/folders.ts';
import { inLanes } from './lib/lanes.ts';
import { report } from './lib/report.ts';
import { type Outcome, outcome, type Score, score } from './pages/score.ts';
import { convertByStock } from './pages/stock.ts';
import { pageTexts } from './pages/text.ts';
import { readTruth, type Truth } from './pages/truth.ts';

/** How much the saved page counts can be believed; the rest of the corpus has none. */
const trusted = ['strong', 'plausible'];

/**
 * Page counts and page starts against what Word and WPS saved in real documents: ours, as it ships, and with `--stock` a
 * LibreOffice as it is installed.
 */
export const run = (args: readonly string[]) =>
	report(
		args.filter((arg) => arg !== '--stock'),
		async () => {
			const documents = (await readTruth(shared('corpora/documents'))).filter(({ trust }) => trusted.includes(trust));
			const ours = await measured('ours', documents, convertByOurs);
			if (!args.includes('--stock')) return { ours };
			return { ours, stock: await measured('stock', documents, convertByStock) };
		},
	);

type Convert = (documents: readonly string[], folder: string) => Promise<string[]>;

async function measured(name: string, documents: readonly Truth[], convert: Convert): Promise<Record<string, Score>> {
	return inTemporary(async (folder) => {
		const paths = documents.map((document) => document.path);
		const pdfs = await convert(paths, folder);
		const outcomes = await Promise.all(
			documents.map(async (document, i) => outcome(document, await pageTexts(pdfs[i] ?? ''))),
		);
		const scores = trusted.map((trust) => {
			const some = outcomes.filter((each) => each.truth.trust === trust);
			print(`${name}, ${trust}`, some);
			return [trust, score(some)] as const;
		});
		const halves = [0, 1].map((half) => {
			const some = outcomes.filter(({ truth }) => truth.trust === trusted[0] && halfOf(truth.file) === half);
			return [`strongHalf${half}`, score(some)] as const;
		});
		return Object.fromEntries([...scores, ...halves]);
	});
}

async function convertByOurs(documents: readonly string[], folder: string): Promise<string[]> {
	const converter = createConverter();
	const pdfs: string[] = [];
	try {
		await inLanes(documents.entries(), 2, async ([i, input]) => {
			const out = join(folder, String(i));
			await mkdir(out);
			const result = await converter.toPdf({ input, out }).catch((error: unknown) => console.log(`${input}: ${error}`));
			pdfs[i] = result?.path ?? '';
		});
	} finally {
		await converter.close();
	}
	return pdfs;
}

/** Splits the corpus by names' hashes, so that it shows whether what was found on one half holds on the other. */
const halfOf = (file: string) => (createHash('sha256').update(file).digest()[0] ?? 0) % 2;

function print(title: string, outcomes: readonly Outcome[]): void {
	const { documents, exact, withinOne, sumOfErrors, starts } = score(outcomes);
	console.log(`\n${title}: ${exact} of ${documents} exact, ${withinOne} within one, ${sumOfErrors} pages off together`);
	console.log(`page starts: ${starts.exact} of ${starts.known} exact, ${starts.withinLine} within a line`);
	for (const { truth, pages } of outcomes) {
		if (pages !== truth.pages) console.log(`  ${truth.pages} → ${pages}  ${truth.file}`);
	}
}
