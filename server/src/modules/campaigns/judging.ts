import { mayJudgeAct } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { standingOf } from '../organisation/index.ts';
import { actedFor, reachesOrganisation } from './store/index.ts';

type Asking = Pick<Act, 'tx'>;

/**
 * Whether an account may judge what an organisation does: it acts there for another one, and belongs to another one.
 * Source: R67. @param entered who entered what is judged; null where nobody did or he is gone
 */
export async function maySuperviseAt(
	act: Asking,
	account: SignedIn,
	organisationId: number,
	entered: string | null = null,
): Promise<boolean> {
	if (!(await reachesOrganisation(act.tx, account, 'campaign.practise', organisationId))) return false;
	const standing = await standingOf(act.tx, account, organisationId);
	const judge = { accountId: account.accountId, standing, founder: account.administrator };
	return mayJudgeAct(judge, { accountId: entered, organisationId });
}

/** Whether an account acts for an organisation itself, and not only for one above it. */
export const actsFor = async (act: Asking, account: SignedIn, organisationId: number): Promise<boolean> =>
	account.administrator || (await actedFor(act.tx, account)).includes(organisationId);
