import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { UnitState } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { listUnits as findUnits } from './store/index.ts';

/** The register of units (R48), or a part of it, e.g. the blanks. @throws Refusal as loadSeen */
export async function listUnits(
	act: Act,
	input: { page: number; size: number; below?: number | undefined; state?: UnitState | undefined },
) {
	const account = requireSignedIn(act.caller);
	const below = input.below === undefined ? null : (await loadSeen(act, input.below)).row;
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await findUnits(act.tx, account, { below, state: input.state ?? null }, page);
	return { items: rows, total, page: input.page, size: input.size };
}
