import { readFileSync } from 'node:fs';
import { type Block, parseBlocks } from './blocks.ts';

/** A text of build/content: the fields of its head and the blocks of its body. */
export interface Source {
	field(name: string): string;
	blocks: Block[];
}

const HEAD = /^---\n([\s\S]*?)\n---\n/;

/** The raw text of one file of build/content. */
export function readContent(file: string): string {
	return readFileSync(new URL(`../content/${file}`, import.meta.url), 'utf8');
}

/** Reads a text with a head of `name: value` lines between two `---`. Throws where a field asked for is missing. */
export function readSource(file: string): Source {
	const text = readContent(file);
	const head = HEAD.exec(text);
	if (!head) throw new Error(`${file} has no head`);
	const fields = new Map(
		(head[1] ?? '').split('\n').map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon), line.slice(colon + 1).trim()];
		}),
	);
	return {
		field(name) {
			const value = fields.get(name);
			if (value === undefined) throw new Error(`${file} has no field ${name}`);
			return value;
		},
		blocks: parseBlocks(text.slice(head[0].length)),
	};
}
