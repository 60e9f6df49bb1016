import { carryIds, knownOf, type Outline, readOutline } from '@pacesetter/core/directives';
import { Command } from 'commander';
import { readDocument } from './document.ts';
import { onFile } from './on-file.ts';

function tell({ text, nodes }: Outline): string {
	if (nodes.length === 0) return `No clauses were found in ${text.length} characters.`;
	return nodes.map(({ level, heading }) => `${'  '.repeat(level - 1)}${heading}`).join('\n');
}

async function outlineOf(file: string, since: string | undefined): Promise<Outline> {
	const outline = readOutline(await readDocument(file));
	return since === undefined ? outline : carryIds(knownOf(readOutline(await readDocument(since))), outline);
}

/** `pacesetter outline`: the clauses of a directive. */
export const outlineCommand = (): Command =>
	new Command('outline')
		.description('Read the numbered and named clauses of a document; needs no database.')
		.argument('<file>', 'a document')
		.option('--json', 'one JSON object: {text, nodes: [{id, marker, level, start, end, heading}], furniture}')
		.option('--since <file>', 'an earlier version: clauses that were only reworded keep the ids they have there')
		.action((file: string, options: { json?: boolean; since?: string }) =>
			onFile(file, options, () => outlineOf(file, options.since), tell),
		);
