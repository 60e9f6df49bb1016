import { roundOn } from '@pacesetter/core/campaigns';
import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { listStanding as find } from './store/index.ts';

/** Work that goes on after its campaign, with the round that runs now (R29). @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listStanding(act: Act, input: { page: number; size: number }) {
	const account = requireSignedIn(act.caller);
	const { rows, total } = await find(act.tx, account, { offset: rowsBefore(input), limit: input.size });
	const items = rows.map(({ fromOn, stoppedOn, stoppedFor, ...row }) => ({
		...row,
		round: roundOn({ fromOn, months: row.months }, dayInChina(act.now)),
		stopped: stoppedOn !== null && stoppedFor !== null ? { on: stoppedOn, reason: stoppedFor } : null,
	}));
	return { items, total, page: input.page, size: input.size };
}
