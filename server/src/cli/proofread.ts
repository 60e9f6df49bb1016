import { type Finding, loadLanguage, proofread } from '@pacesetter/core/directives/proofread';
import { Command } from 'commander';
import { readDocument } from './document.ts';
import { onFile } from './on-file.ts';
import { sentenceOf } from './whys.ts';

/** With the reason as a sentence. */
const told = ({ why, ...finding }: Finding) => ({ ...finding, reason: sentenceOf(why) });

function tell(findings: readonly ReturnType<typeof told>[]): string {
	if (findings.length === 0) return 'Nothing was found.';
	return findings
		.map(({ start, kind, found, suggestion, reason }) => {
			const change = suggestion === null ? found : `${found} → ${suggestion === '' ? '(leave out)' : suggestion}`;
			return `${start}: ${kind}: ${change}: ${reason}`;
		})
		.join('\n');
}

/** `pacesetter proofread`: what a person should look at in a text. */
export const proofreadCommand = (): Command =>
	new Command('proofread')
		.description(
			'Find swapped words, slips, impossible dates, page furniture and broken marks; needs no database, changes nothing.',
		)
		.argument('<file>', 'a document')
		.option('--json', 'one JSON array: [{start, end, found, suggestion, kind, confidence, reason}]')
		.action((file: string, options: { json?: boolean }) =>
			onFile(
				file,
				options,
				async () => proofread(await readDocument(file), { language: await loadLanguage() }).map(told),
				tell,
			),
		);
