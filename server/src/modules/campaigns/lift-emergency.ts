import { paperworkUntil } from '@pacesetter/core/campaigns';
import { dayInChina, daysBetween, Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadEmergency, loadToLift, mayResume, mayWithdraw } from './load-emergency.ts';
import {
	endDays,
	excuseShortTasks,
	followPlaces,
	forgetDays,
	giveShortTasks,
	openShortTasks,
	organisationsEverIn,
	organisationsIn,
	refreshLine,
	reopenDays,
	setEnd,
} from './store/index.ts';
import { tellActing, tellKeepers } from './tell-acting.ts';
import { tellShortTasks } from './tell-short-tasks.ts';

/**
 * Lifts an emergency: days move by its length, what was asked for at once and not done is asked for no longer, and until when
 * paperwork may be completed is told; so is the issuer, whose days move, when it was not he. So is one of a campaign that
 * has ended. @throws Refusal as loadToLift
 */
export async function liftEmergency(act: Act, { id }: { id: string }) {
	const { row, account } = await loadToLift(act, id);
	const today = dayInChina(act.now);
	const told = await organisationsIn(act.tx, id);
	await setEnd(act.tx, id, { on: today, withdrawn: false, accountId: account.accountId, now: act.now });
	await endDays(act.tx, id, today);
	await excuseShortTasks(act.tx, id, true);
	const moved = await refreshLine(act.tx, row.campaign.id);
	const until = paperworkUntil(today, row.paperworkDays) ?? today;
	const link = `/desk/campaigns/${row.campaign.id}/emergencies` as const;
	const names = { title: row.name, campaign: row.campaign.name };
	await tellActing(act, told, { kind: 'campaigns.emergency_lifted', parameters: { ...names, until }, link });
	const length = { days: String(daysBetween(row.fromOn, today) + 1), moved: String(moved) };
	if (!row.manages)
		await tellKeepers(act, row.issuerId, {
			kind: 'campaigns.emergency_moved',
			parameters: { ...names, ...length },
			link,
		});
	act.record({ details: { on: today, moved } });
	return { moved };
}

/**
 * Takes back an emergency: nothing moves by it. Whoever declared it by mistake does so within a day, while it lasts; whoever keeps the
 * campaign at any time, for the days are his. @throws Refusal as loadEmergency; CONFLICT when it is over, or too late
 */
export async function withdrawEmergency(act: Act, { id }: { id: string }) {
	const { row, account } = await loadEmergency(act, id);
	if (row.withdrawn || (row.liftedOn !== null && !row.manages))
		throw new Refusal('CONFLICT', { reason: 'emergency_over' });
	if (!mayWithdraw(row, act.now)) throw new Refusal('CONFLICT', { reason: 'emergency_late' });
	const today = dayInChina(act.now);
	const told = await organisationsEverIn(act.tx, id);
	const end = { on: row.liftedOn ?? today, withdrawn: true, accountId: account.accountId, now: act.now };
	await setEnd(act.tx, id, end);
	await forgetDays(act.tx, id);
	await excuseShortTasks(act.tx, id, true);
	await refreshLine(act.tx, row.campaign.id);
	const tidings = {
		kind: 'campaigns.emergency_withdrawn',
		parameters: { title: row.name, campaign: row.campaign.name },
		link: `/desk/campaigns/${row.campaign.id}/emergencies`,
	} as const;
	await tellActing(act, told, tidings);
	if (!row.byIssuer) await tellKeepers(act, row.manages ? row.organisation.id : row.issuerId, tidings);
	act.record({ details: { on: today, lifted: row.liftedOn } });
	return { id };
}

/**
 * Takes back, within a day, that an emergency was lifted or taken back: it lasts again as if it had never ended. Whoever acts there is told,
 * as when it was declared, with what is asked for at once again, and the issuer when it was not he.
 * @throws Refusal as loadEmergency; FORBIDDEN for what the issuer or somebody else ended; CONFLICT
 */
export async function resumeEmergency(act: Act, { id }: { id: string }) {
	const { row } = await loadEmergency(act, id);
	if (row.liftedOn === null || row.liftedAt === null) throw new Refusal('CONFLICT', { reason: 'emergency_lasts' });
	if (!mayResume(row)) throw new Refusal('FORBIDDEN');
	if (!mayTakeBack(row.liftedAt, act.now)) throw new Refusal('CONFLICT', { reason: 'emergency_late' });
	const campaignId = row.campaign.id;
	await setEnd(act.tx, id, null);
	await reopenDays(act.tx, id, row.liftedOn);
	const today = dayInChina(act.now);
	await followPlaces(act.tx, { campaignId, today, ...(row.withdrawn ? { emergencyId: id } : {}) });
	await excuseShortTasks(act.tx, id, false);
	const given = await giveShortTasks(act.tx, campaignId, today);
	await refreshLine(act.tx, campaignId);
	const tidings = {
		kind: 'campaigns.emergency_resumed',
		parameters: { title: row.name, campaign: row.campaign.name },
		link: `/desk/campaigns/${campaignId}/emergencies`,
	} as const;
	await tellActing(act, await organisationsIn(act.tx, id), tidings);
	if (!row.manages) await tellKeepers(act, row.issuerId, tidings);
	const others = given.filter(({ emergencyId }) => emergencyId !== id);
	await tellShortTasks(act, [...others, ...(await openShortTasks(act.tx, { emergencyId: id }))]);
	act.record({ details: { withdrawn: row.withdrawn, liftedOn: row.liftedOn } });
	return { id };
}
