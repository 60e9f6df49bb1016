import { numeralOf } from '../outline/numeral.ts';
import type { Outline, OutlineNode } from '../outline/read.ts';
import type { Finding } from './finding.ts';
import { why } from './why.ts';

/** The number inside a marker, and what stands around it. */
function read({ marker }: OutlineNode): { shape: string; number: number } | undefined {
	const match = /[〇零一二三四五六七八九十百千]+|[0-9０-９]+|[①-⑳]/.exec(marker);
	const number = match === null ? undefined : numeralOf(match[0]);
	if (match === null || number === undefined || /[.．]/.test(marker) || /之/.test(marker)) return undefined;
	return { shape: marker.replace(match[0], '#'), number };
}

/** Numbers that skip or repeat within a row of one level. */
export function brokenNumbering({ nodes }: Outline): Finding[] {
	const found: Finding[] = [];
	const rows = new Map<number, { shape: string; number: number }>();
	for (const node of nodes) {
		for (const level of rows.keys()) if (level > node.level) rows.delete(level);
		const own = read(node);
		const before = rows.get(node.level);
		if (own === undefined) {
			rows.delete(node.level);
			continue;
		}
		rows.set(node.level, own);
		if (before === undefined || before.shape !== own.shape || own.number === 1 || own.number === before.number + 1)
			continue;
		found.push({
			start: node.start,
			end: node.start + node.marker.length,
			found: node.marker,
			suggestion: null,
			kind: 'numbering',
			confidence: 0.8,
			why:
				own.number === before.number
					? why('number_twice')
					: why('number_skips', { before: before.number, own: own.number }),
		});
	}
	return found;
}
