import type { Candidate } from './candidate.ts';

/** A clause with its depth. */
export interface Placed extends Candidate {
	readonly level: number;
}

/** The usual order of numbers, from the widest; what is not here goes wherever it stands. */
const order = [
	'编',
	'分编',
	'篇',
	'卷',
	'部分',
	'章',
	'节',
	'条',
	'Ⅰ',
	'一、',
	'1',
	'（一）',
	'1.',
	'1.2',
	'1.3',
	'1.4',
	'1.5',
	'1）',
	'（1）',
	'①',
	'a.',
	'（a）',
];
const rankOf = (kind: string): number | undefined => {
	const rank = order.indexOf(kind);
	return rank < 0 ? undefined : rank;
};

interface Open {
	readonly candidate: Candidate;
	readonly outlineLevel: number | undefined;
}

/** What the nesting needs to know of paragraphs, by their index. */
export interface Page {
	outlineLevel(paragraph: number): number | undefined;
	/** Ends like a sentence, so it is more than a heading. */
	isSentence(paragraph: number): boolean;
	/** Leads to a list. */
	leadsIn(paragraph: number): boolean;
}

const dotted = /^1\.[2-9]$/;
const rows = new Set(['（一）', '1.', '（1）', '①', '第一', '首先', '一是', '其一']);

/** Numbers of a series that skip or repeat are damaged, not another series. */
const farthest = 3;

function goesOn(open: Candidate, { marker, inside }: Candidate): boolean {
	if (open.marker.kind !== marker.kind) return false;
	const [last, number] = [open.marker.number, marker.number];
	if (last === undefined || number === undefined || number === 1) return true;
	if (number === last + 1) return true;
	return !inside && number >= last && number <= last + farthest;
}

const series = (kind: string): string => (kind === '首先' ? '第一' : kind);
const sameSeries = (a: Candidate, b: Candidate): boolean => series(a.marker.kind) === series(b.marker.kind);

/** The series of `open` has a further member behind `index`, before it begins anew. */
function continues(open: Candidate, candidates: readonly Candidate[], index: number): boolean {
	const { number } = open.marker;
	for (const later of candidates.slice(index + 1, index + 400)) {
		if (!sameSeries(later, open)) continue;
		if (number === undefined) return true;
		if (later.marker.number === number + 1) return true;
		if (later.marker.number === 1) return false;
	}
	return false;
}

function isAbove(
	open: Open,
	candidate: Candidate,
	candidates: readonly Candidate[],
	index: number,
	page: Page,
): boolean {
	const { kind } = open.candidate.marker;
	const [from, to] = [open.candidate.paragraph, candidate.paragraph];
	if (open.candidate.inside && from !== to) return false;
	if (kind === 'run-in' && to > from + 1) return false;
	if (candidate.marker.kind === 'last') return false;
	// A finished row of sentences, then words that lead to another list: that one stands beside the row.
	if (
		to > from + 1 &&
		page.isSentence(from) &&
		page.leadsIn(to - 1) &&
		rows.has(kind) &&
		!continues(open.candidate, candidates, index)
	)
		return false;
	// 1、 below 3.1.2 lists; it does not go back to a chapter.
	if (dotted.test(kind) && candidate.marker.kind === '1.') return true;
	const [upper, own] = [rankOf(open.candidate.marker.kind), rankOf(candidate.marker.kind)];
	if (upper === undefined || own === undefined || upper < own) return true;
	return continues(open.candidate, candidates, index);
}

/**
 * Gives each clause its depth: a series already open goes on, a new one hangs below what is open and wider than it.
 */
export function nested(candidates: readonly Candidate[], page: Page): Placed[] {
	let stack: Open[] = [];
	return candidates.map((candidate, index) => {
		const outlineLevel = page.outlineLevel(candidate.paragraph);
		const known = stack.findLastIndex(
			(open) => sameSeries(open.candidate, candidate) && goesOn(open.candidate, candidate),
		);
		const same = known >= 0 ? known : stack.findLastIndex(({ candidate: open }) => sameSeries(open, candidate));
		if (same >= 0 && mayReturn(stack, same, candidate)) {
			stack = stack.slice(0, same);
		} else if (outlineLevel !== undefined) {
			const above = stack.findIndex((open) => open.outlineLevel === undefined || open.outlineLevel >= outlineLevel);
			stack = above < 0 ? stack : stack.slice(0, above);
		} else {
			while (stack.length > 0) {
				const top = stack.at(-1);
				if (top === undefined || isAbove(top, candidate, candidates, index, page)) break;
				stack.pop();
			}
		}
		stack = [...stack, { candidate, outlineLevel }];
		return { ...candidate, level: stack.length };
	});
}

/** A series that begins anew inside a paragraph below another of its kind is that one's part only if it stands there. */
function mayReturn(stack: readonly Open[], at: number, candidate: Candidate): boolean {
	const open = stack[at]?.candidate;
	if (open === undefined) return false;
	const top = stack.at(-1)?.candidate.marker.kind ?? '';
	if (dotted.test(top) && candidate.marker.kind === '1.' && candidate.marker.number === 1) return false;
	if (!candidate.inside || open.inside) return true;
	// 一是 at a paragraph's beginning, and another row of them inside that paragraph.
	return !(candidate.marker.number === 1 && open.paragraph === candidate.paragraph);
}
