import { type ShortTerm, shortTerm } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { OrganisationType } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { loadLasting } from './load-emergency.ts';
import {
	findShortTask,
	giveShortTasks,
	insertShortTask,
	openShortTasks,
	refreshLine,
	setActionHeld,
} from './store/index.ts';
import { tellCancelled, tellShortTasks } from './tell-short-tasks.ts';

interface Input {
	readonly id: string;
	readonly text: string;
	readonly owner: string;
	readonly organisationId: number;
	readonly types: readonly OrganisationType[];
	readonly due: ShortTerm;
}

/**
 * Asks organisations in an emergency for something at once; they are told, and one line shows that it was done (R37).
 * @throws Refusal as loadLasting; INVALID for a day that is over, or where nobody is meant
 */
export async function askShortTask(act: Act, { id, due, ...wish }: Input) {
	const { row } = await loadLasting(act, id);
	const { row: campaign } = await loadCampaign(act, row.campaign.id);
	const today = dayInChina(act.now);
	const term = shortTerm(due, act.now);
	if (term.dueOn < today) throw new Refusal('INVALID', { field: 'shortTaskDue' });
	const types = wish.types.length > 0 ? wish.types : campaign.types;
	const place = { campaignId: campaign.id, emergencyId: id };
	const made = await insertShortTask(act.tx, { ...wish, ...term, ...place, types, today });
	const given = await giveShortTasks(act.tx, campaign.id, today);
	const organisations = given.filter((one) => one.id === made).length;
	if (organisations === 0) throw new Refusal('INVALID', { field: 'shortTaskPlace' });
	await tellShortTasks(act, given);
	act.record({
		subject: { kind: 'short_task', id: made },
		details: { emergency: id, organisation: wish.organisationId, dueOn: term.dueOn, organisations },
	});
	return { id: made, organisations };
}

/** @param reason null: it holds again */
async function turn(act: Act, id: string, reason: string | null) {
	const found = await findShortTask(act.tx, id);
	if (!found) throw new Refusal('NOT_FOUND');
	const { row } = await loadLasting(act, found.emergencyId);
	const held = await findShortTask(act.tx, id);
	if ((held?.withdrawnFor === null) === (reason === null)) throw new Refusal('CONFLICT', { reason: 'short_task' });
	const { row: campaign } = await loadCampaign(act, row.campaign.id);
	await setActionHeld(act.tx, { id, planNumber: campaign.planNumber ?? 0, reason });
	const given = await giveShortTasks(act.tx, campaign.id, dayInChina(act.now));
	const others = given.filter((one) => one.id !== id);
	const open = await openShortTasks(act.tx, { id });
	await tellShortTasks(act, reason === null ? [...others, ...open] : others);
	if (reason !== null) await tellCancelled(act, open, reason);
	await refreshLine(act.tx, campaign.id);
	act.record({ subject: { kind: 'short_task', id }, details: { reason } });
	return { id };
}

/** Asks for a short task no longer, of which those who had not done it are told; what was entered for it is kept. @throws Refusal as loadLasting; CONFLICT */
export const cancelShortTask = (act: Act, { id, reason }: { id: string; reason: string }) => turn(act, id, reason);

/** Asks for it again, with what was entered. @throws Refusal as loadLasting; CONFLICT */
export const reinstateShortTask = (act: Act, { id }: { id: string }) => turn(act, id, null);
