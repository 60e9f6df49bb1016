import { requirePermission } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { countContents } from '../library/index.ts';
import { rebuildJob } from './jobs.ts';
import { countFingerprints, markAllStale } from './store/index.ts';

/** How many texts there are, and of how many the fingerprint is made. @throws Refusal as requirePermission */
export async function fingerprintState(act: Act) {
	requirePermission(act.caller, 'library.manage');
	return { contents: await countContents(act.tx), made: await countFingerprints(act.tx) };
}

/** Every fingerprint is made anew beside the work of others, who find by the old ones until then. @throws Refusal as requirePermission */
export async function rebuildFingerprints(act: Act) {
	requirePermission(act.caller, 'library.manage');
	await markAllStale(act.tx);
	await act.enqueue(act.tx, rebuildJob, {});
	const contents = await countContents(act.tx);
	act.record({ subject: { kind: 'fingerprint', id: 'all' }, details: { contents } });
	return { contents };
}
