import { join } from 'node:path';
import { compile } from '@pacesetter/core/directives/compile';
import { readProse } from '@pacesetter/lok';
import { shared } from '../lib/folders.ts';
import { median, round } from '../lib/report.ts';
import { textOfPages } from './pages.ts';

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
	const { clauses, meanings, silent } = compile({ text: speech });
	const kinds: Record<string, number> = {};
	for (const { kind } of meanings) kinds[kind] = (kinds[kind] ?? 0) + 1;
	const result = {
		speech: { clauses: clauses.length, meanings: meanings.length, silent: silent.length, kinds },
		ms: {
			speech: timed(speech, runs),
			pages60: timed(await textOfPages(60), runs),
			pages300: timed(await textOfPages(300), runs),
		},
	};
	console.log(`compile, the speech: ${clauses.length} clauses, ${meanings.length} meanings: ${JSON.stringify(kinds)}`);
	console.log(
		`compile, ms: the speech ${result.ms.speech}, 60 pages ${result.ms.pages60}, 300 pages ${result.ms.pages300}`,
	);
	return result;
}
