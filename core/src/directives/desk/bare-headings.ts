import { asksOfIt, forbidden } from '../words/organ-names.ts';
import type { DeskClause } from './draft.ts';

/** Words that ask for nothing, though one that asks stands in them: 报名须知, 需要说明的事项, 申请条件, 禁止事项. */
const names = new RegExp(
	[
		'须知',
		'需要(?=$|[^，。；]*的)',
		'[申邀聘提报呈]请|请(?=[假示柬帖求款])',
		'(?:严禁|禁止)(?=事项|行为|情形|性|类|的)',
		'不得(?=已|力)',
	].join('|'),
	'g',
);
/** An organ is told what to do, all are told what not to do, or they are begged. */
const asks = new RegExp(`${asksOfIt}|${forbidden}|不得|不准|不许|切勿|请`);
/** What may stand behind the words of a heading that says nothing more. */
const trailing = /[\s\u3000：:，,、]+/g;
const closeUp = (words: string): string => words.replace(trailing, '');

/** The clause has words behind its heading, or its heading is a sentence that asks for something. */
function saysSomething({ heading, marker, spans }: DeskClause, text: string): boolean {
	const own = spans.map(({ start, end }) => text.slice(start, end)).join('');
	if (spans.length > 0 && closeUp(own) !== closeUp(heading)) return true;
	return asks.test(closeUp(heading.startsWith(marker) ? heading.slice(marker.length) : heading).replace(names, '—'));
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
