import type { SignedIn } from '@pacesetter/core/identity';
import type { MemberState, OrganisationType, Sex } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { inReach, reach } from '../reach.ts';

/** Where the next page of an export begins: behind this place in the tree, and this row in it. */
export interface Cursor {
	readonly preorder: number;
	readonly id: string;
}

export interface ExportWish {
	readonly account: SignedIn;
	readonly below: { readonly preorder: number; readonly subtree_end: number } | null;
	readonly after: Cursor;
}

/** So many rows are read at once. */
const atOnce = 1000;

/** Organisations in reach, as `o`, and of them those that an export is about. */
const within = ({ account, below, after }: ExportWish): RawBuilder<unknown> =>
	sql`${reach(account, 'roster.export')} AS span JOIN organisation o ON o.preorder BETWEEN span.low AND span.high
		${below ? sql`AND o.preorder BETWEEN ${below.preorder} AND ${below.subtree_end}` : sql``}
		AND o.preorder >= ${after.preorder}`;

const behind = ({ after }: ExportWish, id: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql`(o.preorder, ${id}) > (${after.preorder}, ${after.id}::uuid)`;

export interface ExportedMember extends Cursor {
	readonly personId: string;
	readonly name: string;
	readonly sex: Sex | null;
	readonly bornOn: string | null;
	readonly ethnicity: string | null;
	readonly education: string | null;
	readonly idNumberMask: string | null;
	readonly idNumberSealed: string | null;
	readonly phoneMask: string | null;
	readonly phoneSealed: string | null;
	/** Whether his sealed fields may be shown to the account. */
	readonly mayReveal: boolean;
	readonly state: MemberState;
	readonly joinedOn: string | null;
	readonly confirmedOn: string | null;
	readonly occupation: string | null;
	readonly branch: string;
	readonly branchCode: string;
}

/** The next members in reach, in the order of the tree. */
export async function exportMembers(tx: Database, wish: ExportWish): Promise<ExportedMember[]> {
	const { rows } =
		await sql<ExportedMember>`SELECT o.preorder, m.id, p.id AS "personId", p.name, p.sex, p.born_on AS "bornOn",
			p.ethnicity, p.education, p.id_number_mask AS "idNumberMask", p.id_number_sealed AS "idNumberSealed",
			p.phone_mask AS "phoneMask", p.phone_sealed AS "phoneSealed",
			${inReach(wish.account, 'person.reveal', sql`o.preorder`)} AS "mayReveal", m.state, m.joined_on AS "joinedOn",
			m.confirmed_on AS "confirmedOn", m.occupation, o.full_name AS branch, o.code AS "branchCode"
		FROM ${within(wish)} JOIN member m ON m.organisation_id = o.id AND m.ended_because IS NULL
		JOIN person p ON p.id = m.person_id WHERE ${behind(wish, sql`m.id`)}
		ORDER BY o.preorder, m.id LIMIT ${atOnce}`.execute(tx);
	return rows;
}

export interface ExportedOrganisation extends Cursor {
	readonly fullName: string;
	readonly shortName: string;
	readonly code: string;
	readonly type: OrganisationType;
	readonly establishedOn: string | null;
	/** What stands above it, as far as the account sees it. */
	readonly above: string | null;
	readonly aboveCode: string | null;
}

const noId = '00000000-0000-0000-0000-000000000000';

/** The next existing organisations in reach, in the order of the tree. */
export async function exportOrganisations(tx: Database, wish: ExportWish): Promise<ExportedOrganisation[]> {
	const { rows } = await sql<ExportedOrganisation>`SELECT o.preorder, ${noId} AS id, o.full_name AS "fullName",
			o.short_name AS "shortName", o.code, o.type, o.established_on AS "establishedOn", above.full_name AS above,
			above.code AS "aboveCode"
		FROM ${within(wish)} LEFT JOIN organisation above ON above.id = o.parent_id
			AND ${inReach(wish.account, 'organisation.view', sql`above.preorder`)}
		WHERE o.ended_on IS NULL AND o.preorder > ${wish.after.preorder} ORDER BY o.preorder LIMIT ${atOnce}`.execute(tx);
	return rows;
}

export interface ExportedPost extends Cursor {
	readonly name: string;
	readonly title: string;
	readonly from: string;
	readonly termEndsOn: string | null;
	readonly organisation: string;
	readonly code: string;
}

/** The next posts that somebody holds, in the order of the tree. */
export async function exportPosts(tx: Database, wish: ExportWish): Promise<ExportedPost[]> {
	const { rows } = await sql<ExportedPost>`SELECT o.preorder, t.id, p.name, post.title, lower(t.valid) AS from,
			t.term_ends_on AS "termEndsOn", o.full_name AS organisation, o.code
		FROM ${within(wish)} JOIN post ON post.organisation_id = o.id AND post.abolished_on IS NULL
		JOIN tenure t ON t.post_id = post.id AND upper_inf(t.valid) JOIN person p ON p.id = t.person_id
		WHERE ${behind(wish, sql`t.id`)} ORDER BY o.preorder, t.id LIMIT ${atOnce}`.execute(tx);
	return rows;
}
