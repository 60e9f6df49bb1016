import { type Counts, sumLamp } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { placeShown } from './place-shown.ts';
import { actionsInForce, type BelowRow, type BoardCount, campaignsBelow, countBoard } from './store/index.ts';
import { totalOf } from './total-of.ts';

const countsIn = ({ done, done_late, overdue, soon, open, excused, suspended, doneWell }: BoardCount): Counts => ({
	done,
	done_late,
	overdue,
	soon,
	open,
	excused,
	suspended,
	doneWell,
});

/** One organisation of the board: its sum, and a cell an action; an organisation's own actions are in the sum only. */
function rowOf(counted: readonly BoardCount[], first: BoardCount, below: readonly BelowRow[]) {
	const counts = totalOf(counted.map(countsIn));
	return {
		organisation: { id: first.id, type: first.type, shortName: first.shortName },
		hasChildren: counted.some(({ hasChildren }) => hasChildren),
		instanceId: first.instanceId,
		own: below.flatMap(({ issuer, ...own }) => (issuer.id === first.id ? [own] : [])),
		counts,
		lamp: sumLamp(counts),
		cells: counted.flatMap((one) => {
			const cell = countsIn(one);
			return one.actionId === null ? [] : [{ actionId: one.actionId, counts: cell, lamp: sumLamp(cell) }];
		}),
	};
}

/**
 * The map of a campaign: organisations by actions. Without a place it begins where the caller's reach does.
 * @throws Refusal as loadCampaign; NOT_FOUND for a place out of reach
 */
export async function getBoard(act: Act, input: { id: string; at?: number | undefined }) {
	const { row, account } = await loadCampaign(act, input.id);
	const today = dayInChina(act.now);
	const { at, tops, path } = await placeShown(act, account, { campaignId: row.id, at: input.at });
	const counted = await countBoard(act.tx, account, { campaignId: row.id, at, tops, today });
	const below = await campaignsBelow(act.tx, account, row.id);
	const rows = [...Map.groupBy(counted, ({ id }) => id).values()].flatMap((group) =>
		group[0] ? [rowOf(group, group[0], below)] : [],
	);
	return {
		campaign: { id: row.id, name: row.name },
		today,
		path,
		actions: await actionsInForce(act.tx, row.id),
		rows,
		total: totalOf(rows.map(({ counts }) => counts)),
	};
}
