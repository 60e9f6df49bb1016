import { type OutlineNode, readOutline } from '../outline/read.ts';
import { readingOf } from '../outline/reading.ts';
import { proofread } from '../proofread/proofread.ts';
import type { SourceText } from '../source.ts';
import { type Put, toldApart } from './apart.ts';
import type { Registered } from './dated.ts';
import type { Meaning, Setting } from './meaning.ts';
import { type Mended, mended } from './mended.ts';
import type { Placed } from './placed.ts';
import { rules } from './rules/all.ts';
import { settingOf } from './setting.ts';
import { listedTasks } from './table.ts';
import { together } from './together.ts';
import { isAskedFor } from './told.ts';

export interface Compiled {
	readonly document: Setting;
	readonly clauses: readonly OutlineNode[];
	readonly meanings: readonly Meaning[];
	/** Clauses of which no rule made anything, by id. */
	readonly silent: readonly string[];
}

/** Where each clause's own words end: at the next clause, whichever level that has. */
function clauseFinder(clauses: readonly OutlineNode[]): (at: number) => string | null {
	return (at) => {
		const own = clauses.findLast(({ start }) => start <= at);
		// Behind a clause's end come words that belong to one above it, or to none.
		const inside =
			own === undefined || at < own.end ? own : clauses.findLast(({ start, end }) => start <= at && at < end);
		return inside?.id ?? null;
	};
}

/** Behind a comma of what others are asked for somebody does something without being asked with 要: ，县财政局保障经费. */
function doesItself(text: string, { meaning: { rule, value }, from, to }: Placed): boolean {
	if (rule !== 'asked' || text.charAt(from - 1) !== '，') return false;
	return !/(?:要|须|应[当该]?)$/.test(text.slice(from, to - String(value.what ?? '').length));
}

/**
 * Within one rule the longest reading of a place is kept; matches of one pattern never overlap, those of a kind's others may. Whoever does something
 * behind a comma of what others are asked for is read as well.
 */
function withoutOverlaps(text: string, all: readonly Placed[]): Placed[] {
	const sorted = all.toSorted((a, b) => a.meaning.start - b.meaning.start || b.meaning.end - a.meaning.end);
	const reached = new Map<string, number>();
	return sorted.filter((placed) => {
		const { kind, rule, start, end } = placed.meaning;
		const key = `${kind} ${rule}`;
		const before = reached.get(key) ?? 0;
		if (start < before && !doesItself(text, placed)) return false;
		reached.set(key, Math.max(before, end));
		return true;
	});
}

/** Makes readings of places in the text that the rules read. */
const putting =
	(text: Mended, original: string, clauseAt: (at: number) => string | null): Put =>
	(from, to, said) => {
		const span = text.span(from, to);
		return {
			meaning: { clause: clauseAt(span.start), ...span, found: original.slice(span.start, span.end), ...said },
			from,
			to,
		};
	};

function readBy(text: Mended, setting: Setting, put: Put): Placed[] {
	return rules.flatMap(({ kind, name, pattern, value, reason }) =>
		[...text.text.matchAll(pattern)].flatMap((match): Placed[] => {
			const told = value(match, setting);
			if (told === undefined || match[0] === '') return [];
			return [put(match.index, match.index + match[0].length, { kind, rule: name, value: told, reason })];
		}),
	);
}

/**
 * Reads what the clauses of a directive mean for the campaign to be made of it. A person settles each of them.
 * @param registered its days, where it is registered
 */
export function compile(source: SourceText, registered: Registered | null = null): Compiled {
	const { nodes } = readOutline(source);
	const reading = readingOf(source);
	const text = mended(reading, proofread(source));
	const setting = settingOf(text.text, registered);
	const clauseAt = clauseFinder(nodes);
	const put = putting(text, source.text, clauseAt);
	const read = withoutOverlaps(text.text, readBy(text, setting, put));
	const asked = (setting.asks ? toldApart(text.text, read, put) : read).filter(isAskedFor(text.text, setting));
	const listed = listedTasks(source, setting, clauseAt);
	const meanings = together(text.text, asked, listed, nodes).toSorted((a, b) => a.start - b.start);
	const told = new Set(meanings.map(({ clause }) => clause));
	return {
		document: setting,
		clauses: nodes,
		meanings,
		silent: nodes.filter(({ id }) => !told.has(id)).map(({ id }) => id),
	};
}
