import { mayBeSettled } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { bringLine } from './bring-below.ts';
import { gateOf } from './closing.ts';
import { bringTasks } from './give-parts.ts';
import { loadKept } from './load.ts';
import { isIssuing, setState } from './store/index.ts';

/**
 * Ends a campaign: nothing more is entered, everything stays to be read.
 * @throws Refusal as loadKept; CONFLICT, also while an emergency lasts; CLOSING_OPEN while something is open of which nobody said what becomes of it
 */
export async function endCampaign(act: Act, { id }: { id: string }) {
	const { row } = await loadKept(act, id);
	if (row.state !== 'running') throw new Refusal('CONFLICT', { reason: row.state });
	if (await isIssuing(act.tx, id)) throw new Refusal('CONFLICT', { reason: 'issuing' });
	const gate = await gateOf(act, row);
	if (gate.some((one) => !mayBeSettled(one))) throw new Refusal('CONFLICT', { reason: 'emergency_open' });
	const open = gate.filter(({ settled }) => settled === null).length;
	if (open > 0) throw new Refusal('CLOSING_OPEN', { count: open });
	await setState(act.tx, id, 'ended');
	act.record({ details: { settled: gate.map(({ item, settled }) => `${item} ${settled?.disposition}`) } });
	return { id };
}

/** Takes back that it was ended; what came to hold above it meanwhile holds in it too, and what was done on other levels counts. @throws Refusal as loadKept; CONFLICT */
export async function resumeCampaign(act: Act, { id }: { id: string }) {
	const { row } = await loadKept(act, id);
	if (row.state !== 'ended') throw new Refusal('CONFLICT', { reason: row.state });
	await setState(act.tx, id, 'running');
	if (row.parentId !== null) await bringLine(act, id);
	await bringTasks(act, id, { at: null, given: [] });
	return { id };
}
