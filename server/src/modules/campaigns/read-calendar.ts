import {
	type CalendarEntry,
	type CalendarKind,
	campaignEntries,
	filingEntry,
	taskEntry,
} from '@pacesetter/core/campaigns';
import { admitted } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { findAccount, tokenHash } from '../identity/index.ts';
import { findPermissions } from '../organisation/index.ts';
import { isOpen, seesCampaigns } from './keep-calendar.ts';
import { filingsOwedBy } from './own-filings.ts';
import { planInForce } from './plan-in-force.ts';
import { actedFor, calendarCampaigns, calendarTasks, findCalendar } from './store/index.ts';

type Asking = Pick<Act, 'tx' | 'now'>;

/**
 * What the calendar of a token carries: of the organisations that its owner acts for now.
 * @throws Refusal NOT_FOUND for a token that opens nothing or is from before the password was changed, or whose owner is gone, may not sign in or takes part no more
 */
export async function readCalendar(
	{ tx, now }: Asking,
	{ token, kind }: { token: string; kind: CalendarKind },
): Promise<CalendarEntry[]> {
	const row = await findCalendar(tx, tokenHash(token));
	const account = row && (await isOpen({ tx }, row)) ? admitted(await findAccount(tx, row.accountId)) : null;
	if (!account) throw new Refusal('NOT_FOUND');
	const permissions = await findPermissions(tx, account.accountId);
	if (!seesCampaigns({ ...account, permissions })) throw new Refusal('NOT_FOUND');
	const organisations = await actedFor(tx, account);
	const tasks = (await calendarTasks(tx, { organisations, kind, today: dayInChina(now) })).map(taskEntry);
	const owed = await filingsOwedBy({ tx, now }, organisations);
	const filings = owed.flatMap(({ campaign, organisation, dueOn, ...one }) =>
		dueOn === null
			? []
			: [filingEntry({ ...one, campaign: campaign.name, organisation: organisation.shortName, dueOn })],
	);
	if (kind === 'tasks') return [...tasks, ...filings];
	const entries: CalendarEntry[] = [];
	for (const campaign of await calendarCampaigns(tx, organisations)) {
		const inForce = await planInForce({ tx }, campaign.id);
		if (inForce) entries.push(...campaignEntries({ ...campaign, plan: inForce.plan }));
	}
	return [...tasks, ...filings, ...entries];
}
