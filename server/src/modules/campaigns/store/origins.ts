import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { readsWords } from '../../directives/index.ts';

export interface DirectiveOrigin {
	/** The clause of the campaign that it leads to. */
	readonly start: string;
	readonly clause: string;
	readonly issuer: string;
	readonly title: string;
	readonly level: number;
	readonly text: string;
}

/** Levels of the tree, and some to spare. */
const deepest = 8;
const cites: RawBuilder<unknown> = sql`CROSS JOIN LATERAL jsonb_to_recordset(told.cites) AS cite (directive uuid, clause text)
	JOIN directive_registered d ON d.directive_id = cite.directive`;

/** Clauses of directives above the one that a campaign is made of, from which clauses of it come, the highest first; as far as the account may read each. */
export async function directiveOrigins(
	tx: Database,
	account: SignedIn,
	campaignId: string,
	keys: readonly string[],
): Promise<DirectiveOrigin[]> {
	const readable = readsWords(account, sql`true`);
	const { rows } = await sql<DirectiveOrigin>`WITH RECURSIVE up (start, directive_id, clause_id, step) AS (
			SELECT told.clause_id, cite.directive, cite.clause, 1
			FROM campaign c JOIN directive_clause_name told ON told.directive_id = c.directive_id ${cites}
			WHERE c.id = ${campaignId} AND told.clause_id = ANY(${[...keys]}::text[]) AND ${readable}
			UNION
			SELECT up.start, cite.directive, cite.clause, up.step + 1 FROM up
			JOIN directive_clause_name told ON told.directive_id = up.directive_id AND told.clause_id = up.clause_id ${cites}
			WHERE up.step < ${deepest}::int AND ${readable}
		)
		SELECT start, up.clause_id AS clause, d.issuer_name AS issuer, d.title, d.level, told.heading AS text
		FROM (SELECT start, directive_id, clause_id, max(step) AS step FROM up GROUP BY start, directive_id, clause_id) up
		JOIN directive_registered d ON d.directive_id = up.directive_id
		JOIN directive_clause_name told ON told.directive_id = up.directive_id AND told.clause_id = up.clause_id
		ORDER BY d.level, up.step DESC, up.clause_id`.execute(tx);
	return rows;
}
