import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { OrganisationType } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { loadSeen } from './load.ts';
import { presentRow } from './present.ts';
import { listOrganisations as findListed } from './store/index.ts';

/** The table at the right of the tree. @throws Refusal as loadSeen */
export async function listOrganisations(
	act: Act,
	input: {
		page: number;
		size: number;
		below?: number | undefined;
		query?: string | undefined;
		type?: OrganisationType | undefined;
		direct: boolean;
		ended: boolean;
	},
) {
	const account = requireSignedIn(act.caller);
	const { page, size, direct, ended } = input;
	const wish = {
		below: input.below === undefined ? null : (await loadSeen(act, input.below)).row,
		pattern: input.query ? searchPattern(input.query) : null,
		type: input.type ?? null,
		direct,
		ended,
	};
	const { rows, total } = await findListed(act.tx, account, wish, { offset: rowsBefore(input), limit: size });
	return { items: rows.map(presentRow), total, page, size };
}
