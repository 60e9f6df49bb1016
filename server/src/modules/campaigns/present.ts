import {
	type actRow,
	alike,
	askedTwice,
	type besideRow,
	type Counts,
	type campaignRow,
	type Demand,
	type deviationRow,
	type instanceDetail,
	lampOf,
	noCounts,
	type taskDetail,
	type taskRow,
	taskStanding,
	tighten,
} from '@pacesetter/core/campaigns';
import type { z } from 'zod';
import type { Acting, ActRow, AskedBelow, CampaignRow, DeviationRow, TaskRow, TighteningRow } from './store/index.ts';

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
	const { excused, suspended, hourPassed, running, clauses, ...told } = row;
	const standing = taskStanding({ dueOn: row.dueOn, doneOn: row.doneOn, excused, suspended, hourPassed }, today);
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
	emergency: row.emergency,
	paperwork: row.paperwork,
	paperworkUntil: row.paperwork === 'owed' ? row.paperworkUntil : null,
	also: [...row.also],
});

export function presentDeviation({ issuerId, askerId, running, ...row }: DeviationRow): z.infer<typeof deviationRow> {
	return { ...row, askedAt: row.askedAt.toISOString() };
}

/** @param acting in whose name the reader would tighten the task; undefined where he may not */
export function presentTightening(
	{ by, at, textAddition: text, standardAddition: standard, ...row }: TighteningRow,
	acting: Acting | undefined,
): z.infer<typeof taskDetail>['tightenings'][number] {
	return { ...row, text, standard, own: by === acting?.by && at === acting.at };
}

/** @param acting in whose name the reader would tighten it */
export function presentAskedBelow(
	{ action, round, tasks, plainDue, said }: AskedBelow,
	acting: Acting | undefined,
): z.infer<typeof instanceDetail>['askedBelow'][number] {
	const { text, standard, target } = action;
	const held = said.reduce(tighten, { text, standard, target, dueOn: plainDue });
	const tightenings = said.map((one) => presentTightening(one, acting));
	return { action, round, tasks, dueOn: held.dueOn, target: held.target, tightenings };
}

/** What a task asks for, as one compares it with others. */
export const demandOf = ({ action, dueOn }: TaskRow): Demand => ({
	text: action.text,
	form: action.form,
	evidence: action.evidence,
	unit: action.unit,
	fromOn: action.fromOn,
	dueOn,
});

/** Rounds of one action are each done by an act of its own, also where another level asks for it. @param roots the highest level of each action */
export const mayCountBeside = (one: TaskRow, other: TaskRow, roots: ReadonlyMap<string, string>): boolean =>
	roots.get(one.action.id) !== roots.get(other.action.id);

/** Of some tasks, those for which what is done for one may count as well, the likeliest first. @param roots as for mayCountBeside */
export function presentBeside(
	row: TaskRow,
	others: readonly TaskRow[],
	roots: ReadonlyMap<string, string>,
): z.infer<typeof besideRow>[] {
	const mine = demandOf(row);
	return others
		.filter((other) => mayCountBeside(row, other, roots))
		.flatMap((other): z.infer<typeof besideRow>[] => {
			const found = alike(mine, demandOf(other));
			if (!found) return [];
			const { id: taskId, campaign, action, dueOn } = other;
			const twice = campaign.id !== row.campaign.id && askedTwice(mine, demandOf(other)) !== null;
			return [{ ...found, taskId, campaign, text: action.text, evidence: action.evidence, dueOn, twice }];
		})
		.toSorted((a, b) => b.share - a.share);
}
