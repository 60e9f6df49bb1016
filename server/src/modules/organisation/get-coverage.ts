import { coverage } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { countUnits } from './store/index.ts';

/** Coverage of an organisation and of each directly below it, divided once at each. @throws Refusal as loadSeen */
export async function getCoverage(act: Act, input: { id: number }) {
	const { row, account } = await loadSeen(act, input.id);
	return (await countUnits(act.tx, account, row.id)).map((counts) => ({ ...counts, ...coverage(counts) }));
}
