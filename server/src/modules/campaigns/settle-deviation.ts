import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { loadPractised, loadTask } from './load.ts';
import {
	applyDeviation,
	type DeviationRow,
	findDeviation,
	lockTasks,
	reachesOrganisation,
	refreshAt,
	settleDeviation,
} from './store/index.ts';

/** A request in the caller's reach, kept from others. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND */
async function loadDeviation(act: Act, id: string): Promise<DeviationRow> {
	const found = await findDeviation(act.tx, requireSignedIn(act.caller), id);
	if (!found) throw new Refusal('NOT_FOUND');
	act.record({ subject: { kind: 'deviation', id } });
	return found;
}

const stillAsked = ({ state }: DeviationRow): void => {
	if (state !== 'asked') throw new Refusal('CONFLICT', { reason: 'settled' });
};

/** Grants or refuses a request; only whoever issues the campaign does. @throws Refusal as loadDeviation; FORBIDDEN, CONFLICT */
export async function answerDeviation(act: Act, input: { id: string; granted: boolean; answer: string }) {
	const asked = await loadDeviation(act, input.id);
	const { row, account } = await loadTask(act, asked.taskId);
	if (!(await reachesOrganisation(act.tx, account, 'campaign.manage', asked.issuerId))) throw new Refusal('FORBIDDEN');
	stillAsked(asked);
	await recordCapacity(act, 'campaign.manage', asked.issuerId);
	await lockTasks(act.tx, [asked.taskId]);
	const settled = { ...input, state: input.granted ? ('granted' as const) : ('refused' as const) };
	await settleDeviation(act.tx, { ...settled, accountId: account.accountId, now: act.now });
	if (input.granted) {
		await applyDeviation(act.tx, asked);
		await refreshAt(act.tx, row.campaign.id, [row.organisation.id]);
	}
	act.record({ details: { granted: input.granted, kind: asked.kind } });
	return { id: input.id };
}

/** Takes a request back before it is answered. @throws Refusal as loadDeviation and loadPractised; CONFLICT */
export async function withdrawDeviation(act: Act, { id }: { id: string }) {
	const asked = await loadDeviation(act, id);
	const { account } = await loadPractised(act, asked.taskId);
	act.record({ subject: { kind: 'deviation', id } });
	stillAsked(asked);
	await settleDeviation(act.tx, { id, state: 'withdrawn', answer: '', accountId: account.accountId, now: act.now });
	return { id };
}
