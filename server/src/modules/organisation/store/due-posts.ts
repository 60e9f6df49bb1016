import type { SignedIn } from '@pacesetter/core/identity';
import type { DueState } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { OrganisationName } from './names.ts';
import { type PostRow, postColumns, postJoined, postLastDay } from './posts.ts';
import { reach } from './reach.ts';
import { countBelow } from './summed.ts';

export interface DueDays {
	readonly today: string;
	readonly endsBy: string;
	readonly vacantBefore: string;
}

/** When a post is due, by its running tenure `t`. */
const due = ({ today, endsBy, vacantBefore }: DueDays): Record<DueState, RawBuilder<boolean>> => ({
	vacant: sql`t.id IS NULL`,
	long_vacant: sql`(t.id IS NULL AND coalesce(${postLastDay}, post.created_on) < ${vacantBefore}::date)`,
	term_ending: sql`(t.term_ends_on BETWEEN ${today}::date AND ${endsBy}::date)`,
	term_over: sql`(t.term_ends_on < ${today}::date)`,
});

export interface DueWish {
	readonly below: { readonly preorder: number; readonly subtree_end: number } | null;
	readonly state: DueState | null;
	readonly responsible: boolean;
	readonly days: DueDays;
}

const wanted = (wish: DueWish): RawBuilder<boolean> => {
	const { vacant, term_ending, term_over } = due(wish.days);
	const parts = [
		sql`post.abolished_on IS NULL AND o.ended_on IS NULL`,
		wish.state ? due(wish.days)[wish.state] : sql`(${vacant} OR ${term_ending} OR ${term_over})`,
		...(wish.below ? [sql`o.preorder BETWEEN ${wish.below.preorder} AND ${wish.below.subtree_end}`] : []),
		...(wish.responsible ? [sql`post.responsible`] : []),
	];
	return sql.join(parts, sql` AND `);
};

/** So many rows are counted at most. */
const mostCounted = 10_000;

/** One page of the posts in reach that are due, in the order of the tree; each range in reach gives its first rows. */
export async function duePosts(
	tx: Database,
	account: SignedIn,
	wish: DueWish,
	page: { offset: number; limit: number },
): Promise<{ rows: PostRow[]; total: number }> {
	const { rows } = await sql<PostRow>`SELECT ${postColumns} FROM (
			SELECT found.* FROM ${reach(account, 'member.view')} AS span CROSS JOIN LATERAL (
				SELECT post.id, o.preorder, post.position FROM ${postJoined}
				WHERE o.preorder BETWEEN span.low AND span.high AND ${wanted(wish)}
				ORDER BY o.preorder, post.position, post.id LIMIT ${page.offset + page.limit}
			) AS found ORDER BY found.preorder, found.position, found.id LIMIT ${page.limit} OFFSET ${page.offset}
		) AS page JOIN (${postJoined}) ON post.id = page.id ORDER BY o.preorder, post.position, post.id`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM (
			SELECT 1 FROM ${reach(account, 'member.view')} AS span
			JOIN (${postJoined}) ON o.preorder BETWEEN span.low AND span.high AND ${wanted(wish)} LIMIT ${mostCounted}
		) AS found`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

export type PostCounts = {
	readonly posts: number;
	readonly vacant: number;
	readonly longVacant: number;
	readonly termEnding: number;
	readonly termOver: number;
};

/** How many posts are due at each of some organisations, with all below it that the account sees. */
export async function countPosts(
	tx: Database,
	account: SignedIn,
	ids: readonly number[],
	wish: { responsible: boolean; days: DueDays },
): Promise<(PostCounts & { readonly organisation: OrganisationName })[]> {
	const counted = (state: DueState) => sql`count(post.id) FILTER (WHERE ${due(wish.days)[state]})`;
	return countBelow<PostCounts>(tx, account, ids, {
		permission: 'member.view',
		from: sql`LEFT JOIN post ON post.organisation_id = o.id AND post.abolished_on IS NULL AND o.ended_on IS NULL
				AND (${!wish.responsible} OR post.responsible)
			LEFT JOIN tenure t ON t.post_id = post.id AND upper_inf(t.valid)`,
		counts: sql`count(post.id) AS posts, ${counted('vacant')} AS vacant, ${counted('long_vacant')} AS "longVacant",
			${counted('term_ending')} AS "termEnding", ${counted('term_over')} AS "termOver"`,
	});
}
