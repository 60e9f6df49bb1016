import { asksOfIt } from '../words/organ-names.ts';
import type { DeskClause } from './draft.ts';

const asks = new RegExp(asksOfIt);
/** What may stand behind the words of a heading that says nothing more. */
const trailing = /[\s\u3000：:，,、]+/g;
const closeUp = (words: string): string => words.replace(trailing, '');

/** The clause has words behind its heading, or its heading is a sentence that asks for something. */
function saysSomething({ heading, marker, spans }: DeskClause, text: string): boolean {
	const own = spans.map(({ start, end }) => text.slice(start, end)).join('');
	if (spans.length > 0 && closeUp(own) !== closeUp(heading)) return true;
	return asks.test(heading.startsWith(marker) ? heading.slice(marker.length) : heading);
}

/**
 * The clauses, by id, that only name what stands below them: nothing comes of them, and what is asked for below them tells what became of
 * them. One that a person called an action, or the like, asks for something.
 * @param text the words that the spans of the clauses are about
 */
export function bareHeadings(clauses: readonly DeskClause[], text: string): Set<string> {
	const found = new Set<string>();
	const there = clauses.filter(({ gone }) => !gone);
	there.forEach((clause, index) => {
		const heads = (there[index + 1]?.level ?? 0) > clause.level;
		if (heads && clause.kind === null && !saysSomething(clause, text)) found.add(clause.id);
	});
	return found;
}
