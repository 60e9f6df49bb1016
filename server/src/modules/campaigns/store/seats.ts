import type { Plan } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

type Said = NonNullable<Plan['groups']>[number]['seats'][number];

/** 我, where the words don't tell whose office speaks, and 负责人 of whatever stands before it; of the issuer, where nothing does. */
const speaker = /^(?:我|本人)$/;
const heads = /(?:的)?(?:主要)?负责(?:人|同志)$/;

interface Wanted {
	readonly place: number;
	/** How the name of an organisation with a title of its ends. */
	readonly ending: string;
	/** Several of one name are meant. */
	readonly many: boolean;
	/** Whoever leads it, whatever that post is called. */
	readonly leads: boolean;
	readonly own: boolean;
}

const wantedOf = ({ who }: Said, place: number): Wanted => {
	const bare = who.replace(/^(?:各|全体|所有)/, '');
	const leads = heads.test(bare);
	const ending = leads ? bare.replace(heads, '') : bare;
	return { place, ending, many: bare !== who, leads, own: speaker.test(who) || (ending === '' && bare === who) };
};

/**
 * The posts that seats of a group are filled from, as their words name them: at the issuer or below, by the name of the organisation and the
 * title; those of the issuer itself first, then whoever has just that title. A deputy is not whom he stands in for. Where a name that means
 * one fits several, nobody is told to be meant.
 * @returns for each seat the posts, none where it stays open
 */
export async function postsSaid(tx: Database, issuerId: number, seats: readonly Said[]): Promise<string[][]> {
	const wanted = seats.map(wantedOf);
	const { rows } = await sql<{ place: number; posts: string[] }>`
		WITH near AS (
			SELECT post.post_id, post.title, post.kind, post.responsible, o.short_name, o.full_name, o.type, o.preorder, post.position,
				o.organisation_id = ${issuerId} AS own
			FROM organisation_place root
			JOIN organisation_place o ON o.preorder BETWEEN root.preorder AND root.subtree_end AND o.ended_on IS NULL
			JOIN post_name post ON post.organisation_id = o.organisation_id AND post.abolished_on IS NULL
			WHERE root.organisation_id = ${issuerId}
		), fits AS (
			SELECT seat.place, seat.many, near.*, rank() OVER (PARTITION BY seat.place ORDER BY near.own DESC,
				(seat.many OR right(seat.ending, length(near.title)) = near.title) DESC) AS near_first
			FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
				AS seat(place int, ending text, many boolean, leads boolean, own boolean)
			JOIN near ON CASE
				WHEN seat.own THEN near.own AND near.kind IN ('secretary', 'head')
				WHEN seat.leads THEN near.kind IN ('secretary', 'head') AND (right(near.short_name, length(seat.ending)) = seat.ending
					OR near.type = CASE seat.ending WHEN '科室' THEN 'section' WHEN '部门' THEN 'department' WHEN '单位' THEN 'department' END)
				ELSE (right(near.short_name || near.title, length(seat.ending)) = seat.ending
					OR right(near.full_name || near.title, length(seat.ending)) = seat.ending)
					AND NOT right(near.title, length(seat.ending) + 1) = '副' || seat.ending
					AND NOT right(near.title, length(seat.ending) + 2) = '第一' || seat.ending END
			WHERE seat.own OR seat.ending <> ''
		)
		SELECT place, array_agg(post_id::text ORDER BY preorder, position) AS posts FROM fits
		WHERE near_first = 1 GROUP BY place, many HAVING many OR count(*) = 1`.execute(tx);
	const found = new Map(rows.map(({ place, posts }) => [place, posts]));
	return wanted.map(({ place }) => found.get(place) ?? []);
}
