import { join } from 'node:path';
import { compile } from '@pacesetter/core/directives/compile';
import { readProse } from '@pacesetter/lok';
import { shared } from '../lib/folders.ts';
import { median, round } from '../lib/report.ts';
import { officialTexts } from '../lib/texts.ts';

/** Characters on a full page of official paper: 22 lines of 28. */
const pageCharacters = 22 * 28;

function timed(text: string, runs: number): number {
	const times = Array.from({ length: runs }, () => {
		const began = performance.now();
		compile({ text });
		return performance.now() - began;
	});
	return round(median(times));
}

/** What the speech yields, and how long compiling takes, in milliseconds without the reading of the file. */
export async function measureCompile(quick: boolean) {
	const runs = quick ? 3 : 15;
	const { prose } = await readProse(join(shared('source'), 'speech.docx'));
	const speech = prose?.text ?? '';
	const reports = (await officialTexts())
		.filter(({ kind, text }) => kind === 'report' && text.length > 10_000)
		.map(({ text }) => text);
	const pages = (count: number) => reports.join('\n').slice(0, count * pageCharacters);
	const { clauses, meanings, silent } = compile({ text: speech });
	const kinds: Record<string, number> = {};
	for (const { kind } of meanings) kinds[kind] = (kinds[kind] ?? 0) + 1;
	const result = {
		speech: { clauses: clauses.length, meanings: meanings.length, silent: silent.length, kinds },
		ms: { speech: timed(speech, runs), pages60: timed(pages(60), runs), pages300: timed(pages(300), runs) },
	};
	console.log(`compile, the speech: ${clauses.length} clauses, ${meanings.length} meanings: ${JSON.stringify(kinds)}`);
	console.log(
		`compile, ms: the speech ${result.ms.speech}, 60 pages ${result.ms.pages60}, 300 pages ${result.ms.pages300}`,
	);
	return result;
}
