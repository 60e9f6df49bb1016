import {
	type actRow,
	type Counts,
	type campaignRow,
	type deviationRow,
	lampOf,
	noCounts,
	type taskRow,
	taskStanding,
} from '@pacesetter/core/campaigns';
import type { z } from 'zod';
import type { ActRow, CampaignRow, DeviationRow, TaskRow } from './store/index.ts';

export const presentCampaign = (row: CampaignRow, counts: Counts | undefined): z.infer<typeof campaignRow> => ({
	id: row.id,
	name: row.name,
	issuer: row.issuer,
	state: row.state,
	planNumber: row.planNumber,
	issuedAt: row.issuedAt?.toISOString() ?? null,
	counts: counts ?? noCounts,
});

export function presentTask(row: TaskRow, today: string): z.infer<typeof taskRow> {
	const { excused, running, clauses, ...told } = row;
	const standing = taskStanding({ dueOn: row.dueOn, doneOn: row.doneOn, excused }, today);
	return { ...told, standing, lamp: lampOf[standing] };
}

export const presentAct = (row: ActRow): z.infer<typeof actRow> => ({
	id: row.id,
	doneOn: row.doneOn,
	record: row.record,
	documentNumber: row.documentNumber,
	amount: row.amount,
	meeting: row.meeting,
	by: row.by,
	at: row.at.toISOString(),
	quality: row.quality,
	qualityNote: row.qualityNote,
	judgedBy: row.judgedBy,
});

export function presentDeviation({ issuerId, ...row }: DeviationRow): z.infer<typeof deviationRow> {
	return { ...row, askedAt: row.askedAt.toISOString() };
}
