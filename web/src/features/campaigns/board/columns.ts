import { addCounts, noCounts, pillars, sumLamp } from '@pacesetter/core/campaigns';
import type { TFunction } from 'i18next';
import type { Board } from '../shared/types.ts';

/** What the columns of the map are: each action, or what actions serve. Source: R22, R32. */
export const groupings = ['action', 'pillar', 'centreWork'] as const;
export type Grouping = (typeof groupings)[number];

type Serving = Pick<Board['actions'][number], 'id' | 'text' | 'pillar' | 'centreWork'>;

export interface Column {
	readonly id: string;
	readonly text: string;
	readonly actions: ReadonlySet<string>;
}

/** Which groupings say anything of a campaign: one whose actions serve nothing named has its actions only. */
export const groupingsOf = (actions: readonly Serving[]): Grouping[] =>
	groupings.filter((one) => one === 'action' || actions.some((action) => action[one]));

export function columnsOf(actions: readonly Serving[], by: Grouping, t: TFunction<'campaigns'>): Column[] {
	if (by === 'action') return actions.map(({ id, text }) => ({ id, text, actions: new Set([id]) }));
	const groups = Map.groupBy(actions, (action) => action[by] || '');
	const order = by === 'pillar' ? [...pillars, ''] : [...[...groups.keys()].filter((key) => key !== ''), ''];
	return order.flatMap((key) => {
		const of = groups.get(key);
		if (!of) return [];
		const known = pillars.find((one) => one === key);
		const text = known ? t(`pillar.${known}`) : key || t('board.otherwise');
		return [{ id: key, text, actions: new Set(of.map(({ id }) => id)) }];
	});
}

/** What a row says of a column; null where it has nothing of it. */
export function cellOf({ cells }: Pick<Board['rows'][number], 'cells'>, { actions }: Column) {
	const of = cells.filter(({ actionId }) => actions.has(actionId));
	if (of.length === 0) return null;
	const counts = of.reduce((sum, cell) => addCounts(sum, cell.counts), noCounts);
	return { counts, lamp: sumLamp(counts) };
}
