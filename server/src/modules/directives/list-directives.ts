import type { DirectiveState } from '@pacesetter/core/directives/registration';
import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { presentDirective } from './present.ts';
import { listDirectiveRows } from './store/index.ts';

/** Directives of organisations in the caller's reach, received last first. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listDirectives(
	act: Act,
	input: { page: number; size: number; state?: DirectiveState | undefined },
) {
	const account = requireSignedIn(act.caller);
	const wish = { state: input.state, offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await listDirectiveRows(act.tx, account, wish);
	return { items: rows.map((row) => presentDirective(row, act.now)), total, page: input.page, size: input.size };
}
