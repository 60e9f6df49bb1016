import type { Block } from './blocks.ts';
import { readSource } from './source.ts';
import { titleText } from './title.ts';

/** Words that a careless rewriting tool swaps for look-alikes, and the year it moves. */
const SWAPS: [string, string][] = [
	['动员', '发动'],
	['开展', '展开'],
	['发展', '开展'],
	['服务', '效劳'],
	['基础', '根底'],
	['基本', '根本'],
	['创建', '创立'],
	['标准', '规范'],
	['涣散', '松散'],
	['方案', '计划'],
	['督查', '催促'],
	['不足', '缺乏'],
	['2026年', '2023年'],
	['2027年', '2024年'],
];

const PATTERN = new RegExp(SWAPS.map(([good]) => good).join('|'), 'g');
const SWAPPED = new Map(SWAPS);

/** A speech as copying sites spread it: swapped words, moved years, page furniture inside the text. */
export function washedSpeech(file: string): string {
	const source = readSource(file);
	const title = titleText(source.field('title'));
	const lines = [title, source.field('salutation'), ...source.blocks.map(lineOf)];
	const washed = lines.map((line) => line.replace(PATTERN, (word) => SWAPPED.get(word) ?? word));
	return washed.flatMap((line, index) => (index % 9 === 8 ? [line, furniture(index)] : [line])).join('\r\n');
}

function furniture(index: number): string {
	return `第${Math.floor(index / 9) + 1}页 共6页`;
}

function lineOf(block: Block): string {
	switch (block.kind) {
		case 'clause':
			return block.lead + block.rest;
		case 'article':
			return block.number + block.text;
		case 'enclosure':
			return block.title;
		case 'table':
			return block.rows.map((row) => row.join(' ')).join('\r\n');
		case 'heading':
		case 'paragraph':
			return block.text;
	}
}
