import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { presentDeviation } from './present.ts';
import { listDeviations as find } from './store/index.ts';

/** Requests to deviate in reach, the open ones first. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listDeviations(act: Act, input: { page: number; size: number; campaign?: string | undefined }) {
	const account = requireSignedIn(act.caller);
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await find(act.tx, account, input.campaign ?? null, page);
	return { items: rows.map(presentDeviation), total, page: input.page, size: input.size };
}
