import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { phaseBoard } from './phase-board.ts';

/** How the criteria of each phase stand, for whoever reaches the issuer. @throws Refusal as loadCampaign; FORBIDDEN */
export async function getPhases(act: Act, { id }: { id: string }) {
	const { row } = await loadCampaign(act, id);
	if (!row.oversees) throw new Refusal('FORBIDDEN');
	return phaseBoard(act, row);
}
