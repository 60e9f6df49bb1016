import { type Permission, requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import {
	type CampaignRow,
	type DecisionRow,
	findCampaign,
	findDecision,
	findInstance,
	findMeeting,
	findTask,
	type InstanceRow,
	linkedTasks,
	lockCampaign,
	lockInstance,
	lockTasks,
	type MeetingRow,
	reachesOrganisation,
	type TaskRow,
} from './store/index.ts';

type Asking = Pick<Act, 'tx' | 'caller'>;

/** A campaign the caller may see. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND */
export async function loadCampaign(act: Asking, id: string): Promise<{ row: CampaignRow; account: SignedIn }> {
	const account = requireSignedIn(act.caller);
	const row = await findCampaign(act.tx, account, id);
	if (!row) throw new Refusal('NOT_FOUND');
	return { row, account };
}

/** One that the caller keeps, locked for a change; the log is told in which capacity. @throws Refusal as loadCampaign; FORBIDDEN */
export async function loadKept(act: Act, id: string): Promise<{ row: CampaignRow; account: SignedIn }> {
	const { row: seen } = await loadCampaign(act, id);
	if (!seen.manages) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'campaign.manage', seen.issuer.id);
	act.record({ subject: { kind: 'campaign', id } });
	await lockCampaign(act.tx, id);
	return loadCampaign(act, id);
}

/** One whose plan and meetings may still change. @throws Refusal as loadKept; CAMPAIGN_NOT_RUNNING when it has ended */
export async function loadUnended(act: Act, id: string): Promise<{ row: CampaignRow; account: SignedIn }> {
	const loaded = await loadKept(act, id);
	if (loaded.row.state === 'ended') throw new Refusal('CAMPAIGN_NOT_RUNNING');
	return loaded;
}

/** One that runs. @throws Refusal as loadKept; CAMPAIGN_NOT_RUNNING */
export async function loadRunning(act: Act, id: string): Promise<{ row: CampaignRow; account: SignedIn }> {
	const loaded = await loadKept(act, id);
	if (loaded.row.state !== 'running') throw new Refusal('CAMPAIGN_NOT_RUNNING');
	return loaded;
}

const mayAt = (act: Asking, account: SignedIn, permission: Permission, organisationId: number): Promise<boolean> =>
	reachesOrganisation(act.tx, account, permission, organisationId);

/** A task the caller may see, and whether he may act on it. @throws Refusal as loadCampaign */
export async function loadTask(
	act: Asking,
	id: string,
): Promise<{ row: TaskRow; account: SignedIn; practises: boolean }> {
	const account = requireSignedIn(act.caller);
	const row = await findTask(act.tx, account, id);
	if (!row) throw new Refusal('NOT_FOUND');
	return { row, account, practises: await mayAt(act, account, 'campaign.practise', row.organisation.id) };
}

/** Locks tasks that others may come to meanwhile, until there are none that are not locked. @returns them, as they are then */
export async function lockAll({ tx }: Pick<Act, 'tx'>, find: () => Promise<string[]>): Promise<string[]> {
	for (let held = await find(); ; ) {
		await lockTasks(tx, held);
		const now = await find();
		if (now.every((id) => held.includes(id))) return now;
		held = now;
	}
}

/**
 * Locks tasks, and the same ones on other levels: what is entered for one is entered for all that there are when they are locked.
 * @returns the others, of campaigns that run
 */
export async function lockWithLinked({ tx }: Pick<Act, 'tx'>, ids: readonly string[]): Promise<string[]> {
	const near = async () => (await linkedTasks(tx, ids)).map(({ taskId }) => taskId);
	const all = await lockAll({ tx }, async () => [...ids, ...(await near())]);
	return all.slice(ids.length);
}

/** One on which the caller acts, locked. @throws Refusal as loadTask; FORBIDDEN; CAMPAIGN_NOT_RUNNING */
export async function loadPractised(act: Act, id: string): Promise<{ row: TaskRow; account: SignedIn }> {
	const { row: seen, practises } = await loadTask(act, id);
	if (!practises) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'campaign.practise', seen.organisation.id);
	act.record({ subject: { kind: 'task', id } });
	await lockTasks(act.tx, [id]);
	const { row, account } = await loadTask(act, id);
	if (!row.running) throw new Refusal('CAMPAIGN_NOT_RUNNING');
	return { row, account };
}

/** An organisation's own plan the caller may see. @throws Refusal as loadCampaign */
export async function loadInstance(
	act: Asking,
	id: string,
): Promise<{ row: InstanceRow; account: SignedIn; practises: boolean }> {
	const account = requireSignedIn(act.caller);
	const row = await findInstance(act.tx, account, id);
	if (!row) throw new Refusal('NOT_FOUND');
	return { row, account, practises: await mayAt(act, account, 'campaign.practise', row.organisation.id) };
}

/** One that the caller keeps, locked. @throws Refusal as loadInstance; FORBIDDEN; CAMPAIGN_NOT_RUNNING */
export async function loadOwnInstance(act: Act, id: string): Promise<{ row: InstanceRow; account: SignedIn }> {
	const { row: seen, practises } = await loadInstance(act, id);
	if (!practises) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'campaign.practise', seen.organisation.id);
	act.record({ subject: { kind: 'instance', id } });
	await lockInstance(act.tx, id);
	const { row, account } = await loadInstance(act, id);
	if (row.campaign.state !== 'running') throw new Refusal('CAMPAIGN_NOT_RUNNING');
	return { row, account };
}

interface Kept {
	readonly campaign: CampaignRow;
	readonly account: SignedIn;
}

/** A meeting of a campaign that the caller keeps, which is locked. @throws Refusal as loadUnended */
export async function loadMeeting(act: Act, id: string): Promise<Kept & { readonly row: MeetingRow }> {
	const seen = await findMeeting(act.tx, id);
	if (!seen) throw new Refusal('NOT_FOUND');
	const { row: campaign, account } = await loadUnended(act, seen.campaignId);
	act.record({ subject: { kind: 'meeting', id } });
	return { campaign, account, row: (await findMeeting(act.tx, id)) ?? seen };
}

/** A decision of a campaign that the caller keeps and that runs; both are locked. @throws Refusal as loadRunning */
export async function loadDecision(act: Act, id: string): Promise<Kept & { readonly row: DecisionRow }> {
	const seen = await findDecision(act.tx, id);
	if (!seen) throw new Refusal('NOT_FOUND');
	const { row: campaign, account } = await loadRunning(act, seen.campaignId);
	act.record({ subject: { kind: 'decision', id } });
	await lockTasks(act.tx, [seen.taskId]);
	return { campaign, account, row: (await findDecision(act.tx, id)) ?? seen };
}
