import { requireSignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { findIssuers as find } from './store/index.ts';

interface Wish {
	readonly query?: string | undefined;
	readonly within?: number | undefined;
}

/** Organisations for which the caller may issue; none for whoever may issue nothing. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export const findIssuers = async (act: Act, { query, within }: Wish) =>
	find(act.tx, requireSignedIn(act.caller), { pattern: query ? searchPattern(query) : null, within: within ?? null });
