import type { Tidings } from '@pacesetter/core/notices';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { actorsAt } from './store/index.ts';

type Telling = Pick<Act, 'tx' | 'now'> & Partial<Pick<Act, 'caller'>>;

/** Tells those who act for some organisations in campaigns, but for whoever brings it about. */
export async function tellActing(act: Telling, organisations: readonly number[], tidings: Tidings): Promise<void> {
	const accounts = (await actorsAt(act.tx, 'campaign.practise', organisations)).map(({ accountId }) => accountId);
	await tell(
		act,
		accounts.filter((id) => id !== act.caller?.accountId),
		tidings,
	);
}
