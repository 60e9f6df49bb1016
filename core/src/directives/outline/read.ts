import type { SourceText, Span } from '../source.ts';
import { closing, leadIn } from '../words/headings.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import { counting } from './chain.ts';
import { contentsOf } from './contents.ts';
import { headingOf } from './heading.ts';
import { identify } from './identity.ts';
import { nested, type Placed } from './nest.ts';
import { type Paragraph, paragraphsOf } from './paragraph.ts';
import { readingOf } from './reading.ts';
import { bareHeadings, bracketedHeadings, runInHeadings } from './unnumbered.ts';

/** A clause: one numbered or named piece of a directive, with all that is below it. */
export interface OutlineNode extends Span {
	/** Kept as long as its words are. */
	readonly id: string;
	/** As it is told, without the separator: `一`, `（一）`, `1`, `第一条`. Empty where the clause is only named. */
	readonly marker: string;
	/** Depth, from 1. */
	readonly level: number;
	readonly heading: string;
}

export interface Outline {
	/** The document as decoded, unaltered. All places are UTF-16 units into it. */
	readonly text: string;
	readonly nodes: readonly OutlineNode[];
	/** What stands in the text without belonging to it. */
	readonly furniture: readonly Span[];
}

function clausesOf(paragraphs: readonly Paragraph[]): Candidate[] {
	const all = counting(candidatesOf(paragraphs));
	const outside = all.filter(({ paragraph }) => paragraphs[paragraph]?.hint?.inTable !== true);
	// A form made of one table holds its clauses in cells; elsewhere cells count rows, not clauses.
	const numbered = outside.length > 0 ? outside : all;
	const taken = new Set(numbered.filter(({ inside }) => !inside).map(({ paragraph }) => paragraph));
	const bracketed = bracketedHeadings(paragraphs, taken);
	for (const { paragraph } of bracketed) taken.add(paragraph);
	const headings = [...bracketed, ...bareHeadings(paragraphs, taken)];
	for (const { paragraph } of headings) taken.add(paragraph);
	// A law's paragraphs have no titles of their own, however short their first sentence.
	const isLaw = numbered.filter(({ marker }) => marker.kind === '条').length >= 3;
	const named = isLaw ? [] : runInHeadings(paragraphs, taken);
	return [...numbered, ...headings, ...named].toSorted((a, b) => a.at - b.at);
}

/** For each clause the index of the next that isn't below it; that of none, where there is none. */
function nextBeside(placed: readonly Placed[]): number[] {
	const nexts: number[] = [];
	for (let index = placed.length - 1; index >= 0; index -= 1) {
		const level = placed[index]?.level ?? 0;
		let next = index + 1;
		while ((placed[next]?.level ?? 0) > level) next = nexts[next] ?? placed.length;
		nexts[index] = next;
	}
	return nexts;
}

/** Where a clause ends: at the next that isn't below it; one inside a paragraph with the paragraph. */
function endOf(
	index: number,
	placed: readonly Placed[],
	next: Placed | undefined,
	paragraphs: readonly Paragraph[],
	last: number,
): number {
	const own = placed[index];
	if (own === undefined) return last;
	const below = placed[index + 1];
	const single = own.inside || own.marker.kind === 'run-in';
	const staysInside = single && (below === undefined || below.level <= own.level || below.inside);
	const paragraphEnd = paragraphs[own.paragraph]?.end ?? last;
	const end = next?.at ?? last;
	return staysInside ? Math.min(end, paragraphEnd) : end;
}

/** Reads the clauses of a document. */
export function readOutline(source: SourceText): Outline {
	const { text } = source;
	const reading = readingOf(source);
	const paragraphs = paragraphsOf(reading, source.paragraphs);
	const listed = contentsOf(paragraphs);
	const usable = paragraphs.filter((paragraph) => !listed.has(paragraph));
	const marked = clausesOf(usable);
	const opens = new Set(marked.filter(({ inside }) => !inside).map(({ paragraph }) => paragraph));
	const placed = nested(marked, {
		outlineLevel: (paragraph) => usable[paragraph]?.outlineLevel,
		isSentence: (paragraph) => /[。；！？;]$/.test(usable[paragraph]?.text ?? ''),
		leadsIn: (paragraph) => !opens.has(paragraph) && leadIn.test(usable[paragraph]?.text ?? ''),
	});

	const lastClause = placed.findLast(({ inside }) => !inside)?.paragraph ?? usable.length;
	// A day in a cell signs nothing.
	const closes = usable.findIndex(
		({ text, hint }, index) => index > lastClause && hint?.inTable !== true && closing.test(text),
	);
	const last = (closes < 0 ? usable.at(-1)?.end : usable[closes - 1]?.end) ?? 0;

	const path: string[] = [];
	const named = placed.map((clause, index) => {
		const next = placed[index + 1]?.at ?? Number.POSITIVE_INFINITY;
		const end = Math.min(usable[clause.paragraph]?.end ?? last, next);
		const heading = headingOf(reading.text.slice(clause.at, end), clause.marker.length);
		const words = heading.slice(clause.marker.length);
		path.splice(clause.level - 1);
		const above = [...path];
		path.push(words);
		return { heading, words, above, body: reading.text.slice(clause.at + heading.length, Math.min(next, last)) };
	});
	const ids = identify(named);
	const nexts = nextBeside(placed);
	const nodes = placed.map((clause, index) => {
		const end = endOf(index, placed, placed[nexts[index] ?? placed.length], usable, last);
		return {
			id: ids[index] ?? '',
			marker: clause.marker.text,
			level: clause.level,
			start: reading.origin(clause.at),
			end: reading.origin(Math.max(clause.at, trimmed(reading.text, end) - 1)) + 1,
			heading: named[index]?.heading ?? '',
		};
	});
	return { text, nodes, furniture: reading.furniture };
}

function trimmed(text: string, end: number): number {
	let at = end;
	while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
	return at;
}
