import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadKept } from './load.ts';
import { setState } from './store/index.ts';

async function turn(act: Act, id: string, from: 'running' | 'ended', to: 'running' | 'ended') {
	const { row } = await loadKept(act, id);
	if (row.state !== from) throw new Refusal('CONFLICT', { reason: row.state });
	await setState(act.tx, id, to);
	return { id };
}

/** Ends a campaign: nothing more is entered, everything stays to be read. @throws Refusal as loadKept; CONFLICT */
export const endCampaign = (act: Act, { id }: { id: string }) => turn(act, id, 'running', 'ended');

/** Takes back that it was ended. @throws Refusal as loadKept; CONFLICT */
export const resumeCampaign = (act: Act, { id }: { id: string }) => turn(act, id, 'ended', 'running');
