import { readOutline } from '../outline/read.ts';
import { type DeskClause, type Draft, untouched } from './draft.ts';
import { levelled, positioned, subtree } from './order.ts';
import type { Patch } from './patch.ts';
import { clauseOf, impossible } from './refuse.ts';
import type { DeskAct } from './schemas.ts';

type Act<Name extends DeskAct['act']> = Omit<Extract<DeskAct, { act: Name }>, 'act'>;

/** More clauses than these no desk serves. */
export const mostClauses = 5000;
/** So many characters hold the words of clauses put in by hand that were merged. */
export const mostHandWords = 1000;

const prefix = 'hand~';

/** Put in by a person, and found in no version of the document so far: it has no words but its heading. */
export const isByHand = ({ id, spans, gone }: Pick<DeskClause, 'id' | 'spans' | 'gone'>): boolean =>
	id.startsWith(prefix) && spans.length === 0 && !gone;

/** The clauses put in by hand whose words a step changed, as they are now; null for one that is no more. */
export function handChanges(patch: Patch): Map<string, DeskClause | null> {
	const byHand = (row: object | null): DeskClause | null => {
		const clause = row as DeskClause | null;
		return clause && isByHand(clause) ? clause : null;
	};
	const changes = patch
		.filter(({ part }) => part === 'clauses')
		.map(({ id, before, after }) => ({ id, was: byHand(before), is: byHand(after) }));
	return new Map(changes.filter(({ was, is }) => was?.heading !== is?.heading).map(({ id, is }) => [id, is]));
}

interface Read {
	readonly marker: string;
	/** Null where no number tells it. */
	readonly level: number | null;
}

/** Lines read as an outline, each a paragraph of its own. */
function linesRead(lines: readonly string[]): Read[] {
	const starts: number[] = [];
	let length = 0;
	for (const line of lines) {
		starts.push(length);
		length += line.length + 1;
	}
	const paragraphs = lines.map((line, index) => ({
		start: starts[index] ?? 0,
		end: (starts[index] ?? 0) + line.length,
	}));
	const nodes = new Map(readOutline({ text: lines.join('\n'), paragraphs }).nodes.map((node) => [node.start, node]));
	return starts.map((start) => {
		const node = nodes.get(start);
		return { marker: node?.marker ?? '', level: node?.level ?? null };
	});
}

/**
 * Puts in clauses that were not found in the document, a line each: behind another with all below it, or at the end. What they are numbered
 * with tells their depth, among those before them.
 * @param newId from which their ids are made
 * @throws Refusal NOT_FOUND; DESK_ACT for more than a desk serves
 */
export function addClauses(draft: Draft, { behind, lines }: Act<'clause.add'>, newId: string): Draft {
	if (draft.clauses.length + lines.length > mostClauses) throw impossible('addMany');
	const at = behind === null ? draft.clauses.length : subtree(draft.clauses, clauseOf(draft, behind).id).to;
	const before = draft.clauses.slice(0, at);
	const near = before.findLast(({ id }) => behind === null || id === behind);
	const read = linesRead([...before.map(({ heading }) => heading || '…'), ...lines]);
	const known = near && read[before.indexOf(near)]?.level;
	// A person may have moved what stands before: depth is told from where that stands now.
	const by = near && known ? near.level - known : 0;
	const added = lines.map((heading, index): DeskClause => {
		const { marker, level } = read[at + index] ?? { marker: '', level: null };
		return {
			...untouched,
			id: `${prefix}${newId}~${index + 1}`,
			position: 0,
			level: level === null ? (near?.level ?? 1) : Math.max(1, level + by),
			marker,
			heading,
			spans: [],
		};
	});
	return { ...draft, clauses: positioned(levelled(draft.clauses.toSpliced(at, 0, ...added))) };
}

/** Takes away a clause that a person put in. @throws Refusal NOT_FOUND; DESK_ACT for one of the document, or one that items hang on */
export function removeClause(draft: Draft, { clause: id }: Act<'clause.remove'>): Draft {
	if (!isByHand(clauseOf(draft, id))) throw impossible('removeOther');
	if (draft.items.some(({ clauses }) => clauses.includes(id))) throw impossible('removeItems');
	return { ...draft, clauses: levelled(draft.clauses.filter((clause) => clause.id !== id)) };
}
