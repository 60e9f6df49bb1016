import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { maySuperviseAt } from './judging.ts';
import { loadInstance } from './load.ts';
import { actorsAt, lockInstance, reachesOrganisation, setActionsFiled, setReturned } from './store/index.ts';

/**
 * Gives a filed plan back to be mended, its own actions with it, and tells who filed it and who acts there; nobody does so with his own organisation's.
 * @throws Refusal as loadInstance; FORBIDDEN, OWN_WORK; CAMPAIGN_NOT_RUNNING; CONFLICT when it is not filed
 */
export async function returnInstance(act: Act, input: { id: string; note: string }) {
	const { row, account } = await loadInstance(act, input.id);
	if (!(await reachesOrganisation(act.tx, account, 'campaign.practise', row.organisation.id)))
		throw new Refusal('FORBIDDEN');
	if (!(await maySuperviseAt(act, account, row.organisation.id))) throw new Refusal('OWN_WORK');
	await recordCapacity(act, 'campaign.practise', row.organisation.id);
	act.record({ subject: { kind: 'instance', id: input.id } });
	await lockInstance(act.tx, input.id);
	const { row: held } = await loadInstance(act, input.id);
	if (held.campaign.state !== 'running') throw new Refusal('CAMPAIGN_NOT_RUNNING');
	if (held.state !== 'filed') throw new Refusal('CONFLICT', { reason: 'not_filed' });
	await setActionsFiled(act.tx, row, null);
	await setReturned(act.tx, input);
	const { campaign, organisation, filedBy } = held;
	const acting = await actorsAt(act.tx, 'campaign.practise', [organisation.id]);
	const told = [...acting.map(({ accountId }) => accountId), ...(filedBy === null ? [] : [filedBy])];
	await tell(
		act,
		told.filter((one) => one !== account.accountId),
		{
			kind: 'campaigns.plan_returned',
			parameters: { title: campaign.name, organisation: organisation.shortName, reason: input.note },
			link: `/desk/campaigns/plans/${input.id}`,
		},
	);
	return { id: input.id };
}
