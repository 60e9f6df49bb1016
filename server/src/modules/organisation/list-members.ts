import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { MemberState } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { loadSeen } from './load.ts';
import { listMembers as findMembers } from './store/index.ts';

/** The members in reach, or those below an organisation. @throws Refusal as loadSeen */
export async function listMembers(
	act: Act,
	input: {
		page: number;
		size: number;
		below?: number | undefined;
		query?: string | undefined;
		state?: MemberState | undefined;
		ended: boolean;
	},
) {
	const account = requireSignedIn(act.caller);
	const { page, size, ended } = input;
	const wish = {
		below: input.below === undefined ? null : (await loadSeen(act, input.below)).row,
		pattern: input.query ? searchPattern(input.query) : null,
		state: input.state ?? null,
		ended,
	};
	const found = await findMembers(act.tx, account, wish, { offset: rowsBefore(input), limit: size });
	return { items: found.rows, total: found.total, page, size };
}
