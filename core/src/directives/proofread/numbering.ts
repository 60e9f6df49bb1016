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

/** A row that begins so, and goes on, has lost what came before. */
const late: ReadonlySet<number> = new Set([2, 3]);

/** Numbers that skip or repeat within a row of one level, and rows that do not begin with one. */
export function brokenNumbering({ nodes }: Outline): Finding[] {
	const found: Finding[] = [];
	const rows = new Map<number, { shape: string; number: number }>();
	for (const [at, node] of nodes.entries()) {
		for (const level of rows.keys()) if (level > node.level) rows.delete(level);
		const own = read(node);
		const before = rows.get(node.level);
		if (own === undefined) {
			rows.delete(node.level);
			continue;
		}
		rows.set(node.level, own);
		const begins = before === undefined && late.has(own.number) && !/[编章节条款部]/.test(own.shape);
		const next = begins ? nodes.slice(at + 1).find(({ level }) => level <= node.level) : undefined;
		const goesOn = next?.level === node.level && read(next)?.number === own.number + 1;
		if (begins ? !goesOn : before?.shape !== own.shape || own.number === 1 || own.number === before.number + 1)
			continue;
		found.push({
			start: node.start,
			end: node.start + node.marker.length,
			found: node.marker,
			suggestion: null,
			kind: 'numbering',
			confidence: 0.8,
			why:
				before === undefined
					? why('number_begins', { own: own.number })
					: own.number === before.number
						? why('number_twice')
						: why('number_skips', { before: before.number, own: own.number }),
		});
	}
	return found;
}
