import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { presentTask } from './present.ts';
import { listOwnTasks } from './store/index.ts';

/** 待办 and 已办 of the organisations that the caller himself acts for. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listTasks(act: Act, input: { page: number; size: number; done: 'true' | 'false' }) {
	const account = requireSignedIn(act.caller);
	const today = dayInChina(act.now);
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await listOwnTasks(act.tx, account, { done: input.done === 'true', today }, page);
	return { items: rows.map((row) => presentTask(row, today)), total, page: input.page, size: input.size };
}
