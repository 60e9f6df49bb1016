import type { Permission } from '@pacesetter/core/identity';
import type { Tidings } from '@pacesetter/core/notices';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { actorsAt } from './store/index.ts';

type Telling = Pick<Act, 'tx' | 'now'> & Partial<Pick<Act, 'caller'>>;

async function tellWho(
	act: Telling,
	may: Permission,
	organisations: readonly number[],
	tidings: Tidings,
): Promise<void> {
	const accounts = (await actorsAt(act.tx, may, organisations)).map(({ accountId }) => accountId);
	await tell(
		act,
		accounts.filter((id) => id !== act.caller?.accountId),
		tidings,
	);
}

/** Tells those who act for some organisations in campaigns, but for whoever brings it about. */
export const tellActing = (act: Telling, organisations: readonly number[], tidings: Tidings): Promise<void> =>
	tellWho(act, 'campaign.practise', organisations, tidings);

/** Tells those who keep the campaigns of an organisation, but for whoever brings it about. */
export const tellKeepers = (act: Telling, organisationId: number, tidings: Tidings): Promise<void> =>
	tellWho(act, 'campaign.manage', [organisationId], tidings);
