import { slips } from '../words/typos.ts';
import type { Finding } from './finding.ts';
import type { Plain } from './plain.ts';
import { why } from './why.ts';

const around = 64;
const contexts = new Map(
	slips.flatMap(({ wrong, context }) =>
		context === undefined ? [] : [[context, new RegExp(context.source.replaceAll('~', wrong), 'g')] as const],
	),
);

function inContext(text: string, at: number, length: number, context: RegExp | undefined): boolean {
	if (context === undefined) return true;
	const from = Math.max(0, at - around);
	const window = text.slice(from, at + length + 16);
	return [...window.matchAll(contexts.get(context) ?? context)].some((match) => {
		const start = from + match.index;
		return start <= at && start + match[0].length >= at + length;
	});
}

/** Slips of the pen that official texts are known for, each with the words that betray it. */
export function knownSlips(plain: Plain): Finding[] {
	return slips.flatMap(({ wrong, right, context }) => {
		const found: Finding[] = [];
		for (let at = plain.text.indexOf(wrong); at >= 0; at = plain.text.indexOf(wrong, at + 1)) {
			if (!inContext(plain.text, at, wrong.length, context)) continue;
			found.push({
				...plain.span(at, at + wrong.length),
				found: wrong,
				suggestion: right,
				kind: 'typo',
				confidence: context === undefined ? 0.95 : 0.85,
				why: why(context === undefined ? 'slip' : 'slip_beside', { wrong, right }),
			});
		}
		return found;
	});
}
