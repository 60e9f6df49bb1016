import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, rowsBefore } from '@pacesetter/core/kernel';
import { type DueState, dueDays } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { presentPost } from './load-post.ts';
import { type DueDays, duePosts } from './store/index.ts';

export const daysOf = (act: Pick<Act, 'now'>): DueDays => {
	const today = dayInChina(act.now);
	return { today, ...dueDays(today) };
};

/** Posts in reach that are vacant or whose term ends soon or is over (R49). @throws Refusal as loadSeen */
export async function listDuePosts(
	act: Act,
	input: {
		page: number;
		size: number;
		below?: number | undefined;
		state?: DueState | undefined;
		responsible: boolean;
	},
) {
	const account = requireSignedIn(act.caller);
	const below = input.below === undefined ? null : (await loadSeen(act, input.below)).row;
	const wish = { below, state: input.state ?? null, responsible: input.responsible, days: daysOf(act) };
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await duePosts(act.tx, account, wish, page);
	return { items: rows.map((row) => presentPost(act, row)), total, page: input.page, size: input.size };
}
