import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { UnitKind, UnitState } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { loadSeen } from './load.ts';
import { listUnits as findUnits } from './store/index.ts';

/** The register of units (R48), or a part of it, e.g. the blanks. @throws Refusal as loadSeen */
export async function listUnits(
	act: Act,
	input: {
		page: number;
		size: number;
		below?: number | undefined;
		state?: UnitState | undefined;
		kind?: UnitKind | undefined;
		query?: string | undefined;
	},
) {
	const account = requireSignedIn(act.caller);
	const below = input.below === undefined ? null : (await loadSeen(act, input.below)).row;
	const page = { offset: rowsBefore(input), limit: input.size };
	const wish = {
		below,
		state: input.state ?? null,
		kind: input.kind ?? null,
		pattern: input.query ? searchPattern(input.query) : null,
	};
	const { rows, total } = await findUnits(act.tx, account, wish, page);
	return { items: rows, total, page: input.page, size: input.size };
}
