import { mayBeginOn } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { loadCampaign } from './load.ts';
import {
	countReached,
	countResting,
	followPlaces,
	insertEmergency,
	lockBelow,
	lockCampaign,
	organisationsIn,
	refreshLine,
} from './store/index.ts';
import { tellActing, tellKeepers } from './tell-acting.ts';

interface Input {
	readonly id: string;
	readonly organisationId: number;
	readonly name: string;
	readonly reason: string;
	readonly fromOn: string;
	readonly paperworkDays: number;
}

/**
 * Declares an emergency for an organisation and all below it: what is ordinary rests until it is lifted (R37). Whoever acts there is
 * told, and the issuer when it was not he.
 * @throws Refusal as loadCampaign; FORBIDDEN for whoever issues for no such place; CAMPAIGN_NOT_RUNNING; INVALID for a place out
 * of reach or without a part in the campaign, or a day that is no recent one, or for another than the issuer not today
 */
export async function declareEmergency(act: Act, { id, ...wish }: Input) {
	const { row: seen, account } = await loadCampaign(act, id);
	const isWhole = (await countReached(act.tx, account, 'campaign.manage', [wish.organisationId])) === 1;
	if (!isWhole && !seen.manages) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'campaign.manage', seen.manages ? seen.issuer.id : wish.organisationId);
	act.record({ subject: { kind: 'campaign', id } });
	await lockCampaign(act.tx, id);
	await lockBelow(act.tx, id);
	const { row } = await loadCampaign(act, id);
	if (row.state !== 'running') throw new Refusal('CAMPAIGN_NOT_RUNNING');
	if (!isWhole) throw new Refusal('INVALID', { field: 'emergencyPlace' });
	const today = dayInChina(act.now);
	if (!mayBeginOn(wish.fromOn, today, row.manages))
		throw new Refusal('INVALID', { field: row.manages ? 'emergencyFrom' : 'emergencyToday' });
	const fields = { ...wish, campaignId: id, byIssuer: row.manages, accountId: account.accountId, now: act.now };
	const made = await insertEmergency(act.tx, fields);
	await followPlaces(act.tx, { campaignId: id, today, emergencyId: made });
	await refreshLine(act.tx, id);
	const resting = await countResting(act.tx, made);
	if (resting.organisations === 0) throw new Refusal('INVALID', { field: 'emergencyPlace' });
	const tidings = {
		kind: 'campaigns.emergency_declared',
		parameters: { title: wish.name, campaign: row.name, reason: wish.reason },
		link: `/desk/campaigns/${id}/emergencies`,
	} as const;
	await tellActing(act, await organisationsIn(act.tx, made), tidings);
	if (!row.manages) await tellKeepers(act, row.issuer.id, tidings);
	act.record({
		subject: { kind: 'emergency', id: made },
		details: { campaign: id, organisation: wish.organisationId, from: wish.fromOn, reason: wish.reason, ...resting },
	});
	return { id: made, ...resting };
}
