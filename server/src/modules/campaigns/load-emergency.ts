import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { type EmergencyRow, findEmergency, lockBelow, lockCampaign } from './store/index.ts';

/** Whoever keeps the campaign leads each of its emergencies; whoever issues for a place, those that were declared from there. */
export const leadsEmergency = ({ manages, leads, byIssuer }: EmergencyRow): boolean => manages || (leads && !byIssuer);

/** Whether an emergency may be taken back: by whoever keeps the campaign at any time, by whoever else leads it within a day while it lasts. */
export const mayWithdraw = ({ manages, withdrawn, liftedOn, at }: EmergencyRow, now: Date): boolean =>
	!withdrawn && (manages || (liftedOn === null && mayTakeBack(at, now)));

/** Whether the caller may let one that is over last again: what others ended, only whoever keeps the campaign. */
export const mayResume = ({ manages, endedByCaller }: EmergencyRow): boolean => manages || endedByCaller;

/** An emergency that the caller leads, of a campaign that is locked. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND; FORBIDDEN */
async function loadLed(act: Act, id: string): Promise<{ row: EmergencyRow; account: SignedIn }> {
	const account = requireSignedIn(act.caller);
	const seen = await findEmergency(act.tx, account, id);
	if (!seen) throw new Refusal('NOT_FOUND');
	if (!leadsEmergency(seen)) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'campaign.manage', seen.manages ? seen.issuerId : seen.organisation.id);
	act.record({ subject: { kind: 'emergency', id } });
	await lockCampaign(act.tx, seen.campaign.id);
	await lockBelow(act.tx, seen.campaign.id);
	return { row: (await findEmergency(act.tx, account, id)) ?? seen, account };
}

/** One of a campaign that runs. @throws Refusal as loadLed; CAMPAIGN_NOT_RUNNING */
export async function loadEmergency(act: Act, id: string): Promise<{ row: EmergencyRow; account: SignedIn }> {
	const loaded = await loadLed(act, id);
	if (!loaded.row.running) throw new Refusal('CAMPAIGN_NOT_RUNNING');
	return loaded;
}

const requireLasting = ({ liftedOn }: EmergencyRow): void => {
	if (liftedOn !== null) throw new Refusal('CONFLICT', { reason: 'emergency_over' });
};

/** One that lasts. @throws Refusal as loadEmergency; CONFLICT when it was lifted or taken back */
export async function loadLasting(act: Act, id: string): Promise<{ row: EmergencyRow; account: SignedIn }> {
	const loaded = await loadEmergency(act, id);
	requireLasting(loaded.row);
	return loaded;
}

/** The same, also where its campaign has ended: what rests in it, and in campaigns below, rests until it is lifted. @throws Refusal as loadLed; CONFLICT */
export async function loadToLift(act: Act, id: string): Promise<{ row: EmergencyRow; account: SignedIn }> {
	const loaded = await loadLed(act, id);
	requireLasting(loaded.row);
	return loaded;
}
