import { requireSignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { presentGrant } from './load-grant.ts';
import { grantsOf } from './store/index.ts';

/** The caller's own grants, and those he lent. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listOwnGrants(act: Act) {
	return (await grantsOf(act.tx, requireSignedIn(act.caller).accountId)).map(presentGrant);
}
