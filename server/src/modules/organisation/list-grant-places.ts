import { requirePermission } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { findPlaces } from './store/index.ts';

/**
 * Organisations by name, pinyin or code, for who gives rights: he has no place in the tree himself, and learns no more of
 * it than names.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN
 */
export async function listGrantPlaces(act: Act, input: { page: number; size: number; query?: string | undefined }) {
	requirePermission(act.caller, 'grant.manage');
	const pattern = input.query ? searchPattern(input.query) : null;
	return findPlaces(act.tx, pattern, { offset: rowsBefore(input), limit: input.size });
}
