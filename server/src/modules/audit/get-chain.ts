import { requirePermission } from '@pacesetter/core/identity';
import { chainState } from '../../platform/audit/index.ts';
import type { Act } from '../../platform/http/index.ts';

/** How far the log is sealed. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function getChain(act: Act) {
	requirePermission(act.caller, 'audit.read');
	const { lastSealedAt, ...state } = await chainState(act.tx);
	return { ...state, lastSealedAt: lastSealedAt?.toISOString() ?? null };
}
