import { type FilingCounts, type FilingState, filingStates } from '@pacesetter/core/campaigns';
import { dayInChina, rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { filingDueOf } from './filing-due.ts';
import { loadCampaign } from './load.ts';
import { placeShown } from './place-shown.ts';
import { countFilings, filingsIn } from './store/index.ts';

interface Input {
	readonly id: string;
	readonly page: number;
	readonly size: number;
	readonly at?: number | undefined;
	readonly state?: FilingState | undefined;
}

const totalOf = (counts: readonly FilingCounts[]): FilingCounts => {
	const sum = (state: FilingState) => counts.reduce((total, one) => total + one[state], 0);
	return {
		filed: sum('filed'),
		filed_late: sum('filed_late'),
		returned: sum('returned'),
		missing: sum('missing'),
		overdue: sum('overdue'),
	};
};
const isMore = (counts: FilingCounts): boolean => filingStates.reduce((total, one) => total + counts[one], 0) > 1;

/**
 * Which organisations in reach have filed their plans, and how many of them in each place (R71). Without a place it begins where the
 * caller's reach does.
 * @throws Refusal as loadCampaign; NOT_FOUND for a place out of reach
 */
export async function listFilings(act: Act, input: Input) {
	const { row, account } = await loadCampaign(act, input.id);
	const { at, tops, path } = await placeShown(act, account, { campaignId: row.id, at: input.at });
	const dueOn = await filingDueOf(act, row.id);
	const place = { campaignId: row.id, at, today: dayInChina(act.now), dueOn };
	const counted = await countFilings(act.tx, account, { ...place, tops });
	const wish = { ...place, state: input.state ?? null };
	const { rows, total } = await filingsIn(act.tx, account, wish, { offset: rowsBefore(input), limit: input.size });
	return {
		items: rows.map(({ filedAt, ...one }) => ({ ...one, filedAt: filedAt?.toISOString() ?? null })),
		total,
		page: input.page,
		size: input.size,
		dueOn,
		path,
		counts: totalOf(counted.map(({ counts }) => counts)),
		places: counted
			.filter(({ isHere, counts }) => !isHere && isMore(counts))
			.map(({ organisation, counts }) => ({ organisation, counts })),
	};
}
