import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { findUppers as find, reachesOrganisation } from './store/index.ts';

/** Running campaigns below which an organisation may run one of its own. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED; NOT_FOUND */
export async function findUppers(act: Act, { issuerId }: { issuerId: number }) {
	const account = requireSignedIn(act.caller);
	if (!(await reachesOrganisation(act.tx, account, 'campaign.view', issuerId))) throw new Refusal('NOT_FOUND');
	return find(act.tx, account, issuerId);
}
