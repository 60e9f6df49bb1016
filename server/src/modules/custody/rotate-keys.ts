import { requirePermission } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { rotate } from '../../platform/secrets/index.ts';
import { resealJob } from './jobs.ts';
import type { Kept } from './kept.ts';

/**
 * A new key; everything is sealed anew with it beside the work of others.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN
 */
export const rotateKeys = (kept: Kept) => async (act: Act) => {
	requirePermission(act.caller, 'key.manage');
	const made = await rotate(act.tx, act.secrets, kept.sealed);
	const current = act.secrets.current();
	await act.enqueue(act.tx, resealJob, {});
	act.record({ subject: { kind: 'key', id: current }, details: { made } });
	return { made, current };
};
