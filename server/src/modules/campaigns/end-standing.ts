import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { findStanding, lockCampaign, type StandingRow, setStopped } from './store/index.ts';

/** Standing work of a campaign that the caller keeps, which is locked. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND, FORBIDDEN */
async function loadStanding(act: Act, id: string): Promise<StandingRow> {
	const row = await findStanding(act.tx, requireSignedIn(act.caller), id);
	if (!row) throw new Refusal('NOT_FOUND');
	if (!row.mayEnd) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'campaign.manage', row.issuer.id);
	act.record({ subject: { kind: 'campaign', id: row.campaign.id }, details: { action: id } });
	await lockCampaign(act.tx, row.campaign.id);
	return row;
}

/** Ends standing work, with a reason. @throws Refusal as loadStanding; CONFLICT where it was ended already */
export async function endStanding(act: Act, { id, reason }: { id: string; reason: string }) {
	const row = await loadStanding(act, id);
	if (!(await setStopped(act.tx, row, { on: dayInChina(act.now), reason }))) throw new Refusal('CONFLICT');
	return { id };
}

/** Lets it go on again. @throws Refusal as loadStanding; CONFLICT where it goes on */
export async function resumeStanding(act: Act, { id }: { id: string }) {
	const row = await loadStanding(act, id);
	if (!(await setStopped(act.tx, row, null))) throw new Refusal('CONFLICT');
	return { id };
}
