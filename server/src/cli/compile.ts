import { type Compiled, compile } from '@pacesetter/core/directives/compile';
import { Command } from 'commander';
import { readDocument } from './document.ts';
import { onFile } from './on-file.ts';

function tell({ document, clauses, meanings, silent }: Compiled): string {
	const lines = meanings.map(
		({ start, kind, rule, found, reason }) => `${start}: ${kind}, ${rule}: ${found.replaceAll('\n', ' ')}: ${reason}`,
	);
	return [
		`${document.title}`,
		`issued by ${document.office ?? 'an organ that the title does not tell'}; campaign: ${document.campaign ?? 'none named'}`,
		...lines,
		`${clauses.length} clauses, ${meanings.length} meanings, ${silent.length} clauses that no rule made anything of`,
	].join('\n');
}

/** `pacesetter compile`: what a directive means for a campaign. */
export const compileCommand = (): Command =>
	new Command('compile')
		.description(
			'Read goals, standards, actions, people, dates, quotas and the like from a directive; needs no database.',
		)
		.argument('<file>', 'a document')
		.option(
			'--json',
			'one JSON object: {document, clauses, meanings: [{clause, kind, rule, start, end, found, value, reason}], silent}',
		)
		.action((file: string, options: { json?: boolean }) =>
			onFile(file, options, async () => compile(await readDocument(file)), tell),
		);
