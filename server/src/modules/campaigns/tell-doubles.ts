import { askedTwice } from '@pacesetter/core/campaigns';
import type { Act } from '../../platform/http/index.ts';
import { type DemandAt, demandsAt, type MadeTask, openAt } from './store/index.ts';
import { tellActing } from './tell-acting.ts';

interface Pair {
	readonly mine: DemandAt;
	readonly other: DemandAt;
}

/** Pairs of what one campaign and another ask for at one time. */
function pairsOf(campaignId: string, demands: readonly DemandAt[], made: ReadonlySet<string>): Pair[] {
	const others = demands.filter((one) => one.campaignId !== campaignId);
	return demands
		.filter((one) => one.campaignId === campaignId && made.has(one.actionId))
		.flatMap((mine) => others.filter((other) => askedTwice(mine, other) !== null).map((other) => ({ mine, other })));
}

/**
 * Tells those who act for organisations that were just given tasks, once each, of one that another campaign asks of them already:
 * it is done and entered once (R73). A job does so, batch by batch.
 */
export async function tellDoubles(
	act: Pick<Act, 'tx' | 'now'>,
	campaignId: string,
	made: readonly MadeTask[],
): Promise<void> {
	const organisations = [...new Set(made.map(({ organisationId }) => organisationId))];
	if (organisations.length === 0) return;
	const demands = await demandsAt(act.tx, organisations);
	const pairs = pairsOf(campaignId, demands, new Set(made.map(({ actionId }) => actionId)));
	if (pairs.length === 0) return;
	const placeOf = ({ organisationId, actionId }: MadeTask) => `${organisationId} ${actionId}`;
	const open = await openAt(
		act.tx,
		organisations,
		pairs.map(({ other }) => other.actionId),
	);
	const [given, asked] = [new Set(made.map(placeOf)), new Set(open.map(placeOf))];
	const meets = (organisationId: number, { mine, other }: Pair): boolean =>
		given.has(placeOf({ organisationId, actionId: mine.actionId })) &&
		asked.has(placeOf({ organisationId, actionId: other.actionId }));
	const first = Map.groupBy(organisations, (id) => pairs.find((pair) => meets(id, pair)));
	for (const [pair, at] of first)
		if (pair)
			await tellActing(act, at, {
				kind: 'campaigns.asked_twice',
				parameters: { title: pair.mine.text, campaign: pair.mine.campaign, other: pair.other.campaign },
				link: '/desk/campaigns/tasks',
			});
}
