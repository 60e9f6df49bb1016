import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

interface Reported {
	readonly number: number;
	readonly title: string;
	readonly kind: string;
	readonly words: string;
	readonly pages: readonly number[];
	readonly made_at: Date;
	readonly withdrawn_at: Date | null;
}

/** All reports of an account, for who asks what is held about him. */
export async function reportsBy(tx: Database, accountId: string): Promise<Reported[]> {
	const { rows } = await sql<Reported>`SELECT c.number, r.title, r.kind, r.words, r.pages, r.made_at, r.withdrawn_at
		FROM moderation_report r JOIN moderation_case c ON c.id = r.case_id
		WHERE r.reporter_id = ${accountId} ORDER BY r.id`.execute(tx);
	return rows;
}

interface Appealed {
	readonly number: number;
	readonly title: string;
	readonly words: string;
	readonly at: Date;
}

/** All appeals of an account. */
export async function appealsOf(tx: Database, accountId: string): Promise<Appealed[]> {
	const { rows } = await sql<Appealed>`SELECT number, title, appeal AS words, appealed_at AS at FROM moderation_case
		WHERE uploader_id = ${accountId} AND appealed_at IS NOT NULL ORDER BY id`.execute(tx);
	return rows;
}
