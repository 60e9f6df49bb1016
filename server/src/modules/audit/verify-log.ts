import { requirePermission } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';

/** Whether the caller may have the chain proved; the proof itself runs beside the request's transaction, for minutes. */
export async function beginVerify(act: Act): Promise<void> {
	requirePermission(act.caller, 'audit.read');
	act.record({ act: 'audit.verify' });
}
