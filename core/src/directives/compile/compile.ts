import { type OutlineNode, readOutline } from '../outline/read.ts';
import { readingOf } from '../outline/reading.ts';
import { proofread } from '../proofread/proofread.ts';
import type { SourceText } from '../source.ts';
import type { Registered } from './dated.ts';
import type { Meaning, Setting } from './meaning.ts';
import { type Mended, mended } from './mended.ts';
import type { Placed } from './placed.ts';
import { rules } from './rules/all.ts';
import { settingOf } from './setting.ts';
import { listedTasks } from './table.ts';
import { together } from './together.ts';

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

/** Within one rule the longest reading of a place is kept; matches of one pattern never overlap, those of a kind's others may. */
function withoutOverlaps(all: readonly Placed[]): Placed[] {
	const sorted = all.toSorted((a, b) => a.meaning.start - b.meaning.start || b.meaning.end - a.meaning.end);
	const reached = new Map<string, number>();
	return sorted.filter(({ meaning: { kind, rule, start, end } }) => {
		const key = `${kind} ${rule}`;
		if (start < (reached.get(key) ?? 0)) return false;
		reached.set(key, end);
		return true;
	});
}

function readBy(text: Mended, original: string, setting: Setting, clauseAt: (at: number) => string | null): Placed[] {
	return rules.flatMap(({ kind, name, pattern, value, reason }) =>
		[...text.text.matchAll(pattern)].flatMap((match): Placed[] => {
			const told = value(match, setting);
			if (told === undefined || match[0] === '') return [];
			const to = match.index + match[0].length;
			const span = text.span(match.index, to);
			const found = original.slice(span.start, span.end);
			const clause = clauseAt(span.start);
			return [{ meaning: { clause, kind, rule: name, ...span, found, value: told, reason }, from: match.index, to }];
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
	const read = withoutOverlaps(readBy(text, source.text, setting, clauseAt));
	const listed = listedTasks(source, setting, clauseAt);
	const meanings = together(text.text, read, listed, nodes).toSorted((a, b) => a.start - b.start);
	const told = new Set(meanings.map(({ clause }) => clause));
	return {
		document: setting,
		clauses: nodes,
		meanings,
		silent: nodes.filter(({ id }) => !told.has(id)).map(({ id }) => id),
	};
}
