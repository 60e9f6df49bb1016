import { requirePermission } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { rebuildJob } from './jobs.ts';
import { countEntries, findState, saveState } from './store/index.ts';

/** How the index stands. @throws Refusal as requirePermission */
export async function getIndexState(act: Act) {
	requirePermission(act.caller, 'library.manage');
	const state = await findState(act.tx);
	const { rebuild_done: done = null, rebuild_total: total = null } = state ?? {};
	return {
		documents: await countEntries(act.tx),
		rebuilding: done !== null && total !== null ? { done, total } : null,
		rebuiltAt: state?.rebuilt_at?.toISOString() ?? null,
		failed: state?.rebuild_failed ?? null,
	};
}

/** Has the index made again from the database; searching goes on meanwhile. @throws Refusal as requirePermission */
export async function requestRebuild(act: Act) {
	requirePermission(act.caller, 'library.manage');
	act.record({ subject: { kind: 'search_index', id: 'all' } });
	await act.enqueue(act.tx, rebuildJob, {});
	await saveState(act.tx, { rebuild_failed: null });
	return getIndexState(act);
}
