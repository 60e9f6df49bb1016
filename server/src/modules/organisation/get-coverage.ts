import { requireSignedIn } from '@pacesetter/core/identity';
import { coverage } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadSummed } from './load-summed.ts';
import { countUnits } from './store/index.ts';

/** Coverage of an organisation and of each directly below it, divided once at each (R48). @throws Refusal as loadSummed */
export async function getCoverage(act: Act, input: { of?: number | undefined }) {
	const counted = await countUnits(act.tx, requireSignedIn(act.caller), await loadSummed(act, input.of));
	return counted.map((counts) => ({ ...counts, ...coverage(counts) }));
}
