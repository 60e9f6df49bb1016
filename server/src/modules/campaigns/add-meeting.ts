import { meetingFault } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { loadUnended } from './load.ts';
import { insertMeeting, type MeetingFields } from './store/index.ts';

/** @throws Refusal INVALID; NOT_FOUND for minutes that the caller may not see */
export async function checkMeeting(act: Act, fields: MeetingFields, before: number | null = null): Promise<void> {
	const fault = meetingFault(fields, dayInChina(act.now));
	if (fault) throw new Refusal('INVALID', { field: fault });
	const { documentNumber } = fields;
	if (documentNumber !== null && documentNumber !== before) await loadVisible(act, documentNumber);
}

/** Enters a meeting of the leading group that was held (R70). @throws Refusal as loadUnended and checkMeeting */
export async function addMeeting(act: Act, { id, ...fields }: MeetingFields & { id: string }) {
	const { account } = await loadUnended(act, id);
	await checkMeeting(act, fields);
	const made = await insertMeeting(act.tx, {
		...fields,
		campaignId: id,
		accountId: account.accountId,
		now: act.now,
	});
	act.record({ subject: { kind: 'meeting', id: made }, details: { campaign: id, heldOn: fields.heldOn } });
	return { id: made };
}
