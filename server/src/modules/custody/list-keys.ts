import { requirePermission } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { keyStatus } from '../../platform/secrets/index.ts';
import type { Kept } from './kept.ts';

/** The keys, and how many values each seals. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export const listKeys = (kept: Kept) => async (act: Act) => {
	requirePermission(act.caller, 'key.manage');
	const keys = await keyStatus(act.tx, act.secrets, kept.sealed);
	return keys.map((key) => ({ ...key, retiredAt: key.retiredAt?.toISOString() ?? null }));
};
