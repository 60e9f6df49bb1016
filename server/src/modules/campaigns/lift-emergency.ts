import { paperworkUntil } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadEmergency, loadLasting } from './load-emergency.ts';
import {
	endDays,
	excuseShortTasks,
	followPlaces,
	forgetDays,
	organisationsIn,
	refreshLine,
	reopenDays,
	setEnd,
} from './store/index.ts';
import { tellActing } from './tell-acting.ts';

/**
 * Lifts an emergency: days move by its length, what was asked for at once and not done is asked for no longer, and until when
 * paperwork may be completed is told. @throws Refusal as loadLasting
 */
export async function liftEmergency(act: Act, { id }: { id: string }) {
	const { row, account } = await loadLasting(act, id);
	const today = dayInChina(act.now);
	const told = await organisationsIn(act.tx, id);
	await setEnd(act.tx, id, { on: today, withdrawn: false, accountId: account.accountId, now: act.now });
	await endDays(act.tx, id, today);
	await excuseShortTasks(act.tx, id, true);
	const moved = await refreshLine(act.tx, row.campaign.id);
	const until = paperworkUntil(today, row.paperworkDays) ?? today;
	await tellActing(act, told, {
		kind: 'campaigns.emergency_lifted',
		parameters: { title: row.name, campaign: row.campaign.name, until },
		link: `/desk/campaigns/${row.campaign.id}/emergencies`,
	});
	act.record({ details: { on: today, moved } });
	return { moved };
}

/** Takes back an emergency that was declared by mistake, within a day: nothing moves. @throws Refusal as loadLasting; CONFLICT when it is too late */
export async function withdrawEmergency(act: Act, { id }: { id: string }) {
	const { row, account } = await loadLasting(act, id);
	if (!mayTakeBack(row.at, act.now)) throw new Refusal('CONFLICT', { reason: 'emergency_late' });
	const today = dayInChina(act.now);
	const told = await organisationsIn(act.tx, id);
	await setEnd(act.tx, id, { on: today, withdrawn: true, accountId: account.accountId, now: act.now });
	await forgetDays(act.tx, id);
	await excuseShortTasks(act.tx, id, true);
	await refreshLine(act.tx, row.campaign.id);
	await tellActing(act, told, {
		kind: 'campaigns.emergency_withdrawn',
		parameters: { title: row.name, campaign: row.campaign.name },
		link: `/desk/campaigns/${row.campaign.id}/emergencies`,
	});
	act.record({ details: { on: today } });
	return { id };
}

/** Takes back, within a day, that an emergency was lifted or taken back: it lasts again as if it had never ended. @throws Refusal as loadEmergency; CONFLICT */
export async function resumeEmergency(act: Act, { id }: { id: string }) {
	const { row } = await loadEmergency(act, id);
	if (row.liftedOn === null || row.liftedAt === null) throw new Refusal('CONFLICT', { reason: 'emergency_lasts' });
	if (!mayTakeBack(row.liftedAt, act.now)) throw new Refusal('CONFLICT', { reason: 'emergency_late' });
	const campaignId = row.campaign.id;
	await setEnd(act.tx, id, null);
	await reopenDays(act.tx, id, row.liftedOn);
	const today = dayInChina(act.now);
	await followPlaces(act.tx, { campaignId, today, ...(row.withdrawn ? { emergencyId: id } : {}) });
	await excuseShortTasks(act.tx, id, false);
	await refreshLine(act.tx, campaignId);
	act.record({ details: { withdrawn: row.withdrawn, liftedOn: row.liftedOn } });
	return { id };
}
