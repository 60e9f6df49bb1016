import { Refusal } from '../../kernel/index.ts';
import type { DeskClause, Draft } from './draft.ts';

/** @throws Refusal NOT_FOUND for a clause that is not on the desk */
export function clauseOf(draft: Draft, id: string): DeskClause {
	const clause = draft.clauses.find((each) => each.id === id);
	if (clause === undefined) throw new Refusal('NOT_FOUND');
	return clause;
}

/** An act that cannot be done to what lies there. @param about what the sentence of the reason names */
export const impossible = (reason: string, about: { readonly text?: string } = {}): Refusal =>
	new Refusal('DESK_ACT', { reason, ...about });
