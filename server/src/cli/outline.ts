import { type Outline, readOutline } from '@pacesetter/core/directives';
import { Command } from 'commander';
import { readDocument } from './document.ts';
import { onFile } from './on-file.ts';

function tell({ text, nodes }: Outline): string {
	if (nodes.length === 0) return `No clauses were found in ${text.length} characters.`;
	return nodes.map(({ level, heading }) => `${'  '.repeat(level - 1)}${heading}`).join('\n');
}

/** `pacesetter outline`: the clauses of a directive. */
export const outlineCommand = (): Command =>
	new Command('outline')
		.description('Read the numbered and named clauses of a document; needs no database.')
		.argument('<file>', 'a document')
		.option('--json', 'one JSON object: {text, nodes: [{id, marker, level, start, end, heading}], furniture}')
		.action((file: string, options: { json?: boolean }) =>
			onFile(file, options, async () => readOutline(await readDocument(file)), tell),
		);
