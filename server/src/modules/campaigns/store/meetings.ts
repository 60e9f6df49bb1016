import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** What is entered of a meeting. */
export interface MeetingFields {
	readonly heldOn: string;
	readonly agenda: string;
	readonly chair: string;
	readonly expected: number;
	readonly attended: number;
	readonly absent: string;
	readonly documentNumber: number | null;
}

export interface MeetingRow extends MeetingFields {
	readonly id: string;
	readonly campaignId: string;
	readonly edition: number;
	readonly by: string | null;
	readonly at: Date;
	readonly withdrawnAt: Date | null;
}

const columns = sql`m.id, m.campaign_id AS "campaignId", m.held_on AS "heldOn", m.agenda, m.chair, m.expected, m.attended,
	m.absent, m.document_number AS "documentNumber", m.edition, entered.user_name AS by, m.at,
	m.withdrawn_at AS "withdrawnAt"`;
const joined = sql`campaign_meeting m LEFT JOIN account_name entered ON entered.account_id = m.account_id`;

/** Meetings of a campaign, the newest first, those that were taken back behind. */
export async function meetingsOf(tx: Database, campaignId: string): Promise<MeetingRow[]> {
	const { rows } = await sql<MeetingRow>`SELECT ${columns} FROM ${joined}
		WHERE m.campaign_id = ${campaignId} ORDER BY m.withdrawn_at IS NOT NULL, m.held_on DESC, m.id DESC`.execute(tx);
	return rows;
}

/** One meeting, whoever asks. */
export async function findMeeting(tx: Database, id: string): Promise<MeetingRow | undefined> {
	const { rows } = await sql<MeetingRow>`SELECT ${columns} FROM ${joined} WHERE m.id = ${id}`.execute(tx);
	return rows[0];
}

export async function insertMeeting(
	tx: Database,
	row: MeetingFields & { campaignId: string; accountId: string; now: Date },
): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO campaign_meeting
			(campaign_id, held_on, agenda, chair, expected, attended, absent, document_number, account_id, at)
		VALUES (${row.campaignId}, ${row.heldOn}, ${row.agenda}, ${row.chair}, ${row.expected}, ${row.attended},
			${row.absent}, ${row.documentNumber}, ${row.accountId}, ${row.now}) RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new meeting has no id');
	return made.id;
}

/** @returns its new edition; null when somebody has changed it meanwhile */
export async function updateMeeting(
	tx: Database,
	row: MeetingFields & { id: string; edition: number },
): Promise<number | null> {
	const { rows } = await sql<{
		edition: number;
	}>`UPDATE campaign_meeting SET held_on = ${row.heldOn}, agenda = ${row.agenda},
		chair = ${row.chair}, expected = ${row.expected}, attended = ${row.attended}, absent = ${row.absent},
		document_number = ${row.documentNumber}, edition = edition + 1
		WHERE id = ${row.id} AND edition = ${row.edition} RETURNING edition`.execute(tx);
	return rows[0]?.edition ?? null;
}

export async function setMeetingWithdrawn(tx: Database, id: string, at: Date | null): Promise<void> {
	await sql`UPDATE campaign_meeting SET withdrawn_at = ${at} WHERE id = ${id}`.execute(tx);
}
