import { type ActDays, actDayFault, earlier, firstDayOf, roundDays } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { planInForce } from './plan-in-force.ts';
import { firstIssued, roundTakenOn, type TaskRow } from './store/index.ts';

type Asking = Pick<Act, 'tx'>;

/** The day on which a campaign begins: the first that its plan names, or that of its issue, on whatever level. */
async function beginningOf(act: Asking, campaignId: string): Promise<string | null> {
	const { any: issued } = await firstIssued(act.tx, campaignId);
	const planned = (await planInForce(act, campaignId))?.plan;
	return earlier(planned ? firstDayOf(planned) : null, issued && dayInChina(issued));
}

/** What tells of which days an act for a task may be. */
export async function actDaysOf(
	act: Asking,
	{ action, round, campaign }: Pick<TaskRow, 'action' | 'round' | 'campaign'>,
): Promise<ActDays> {
	const { fromOn, dueOn, months, meeting, emergency } = action;
	const asked = meeting?.heldOn ?? emergency?.fromOn ?? null;
	return { fromOn, dueOn, months, round, since: fromOn ?? asked ?? (await beginningOf(act, campaign.id)) };
}

/** Only one round of an action is done by what was done on a day. @throws Refusal CONFLICT. Source: R29 */
export async function requireOneRound({ tx }: Asking, ids: readonly string[], doneOn: string): Promise<void> {
	for (const id of ids) {
		const round = await roundTakenOn(tx, id, doneOn);
		if (round !== null) throw new Refusal('CONFLICT', { reason: 'round_taken', on: doneOn, round });
	}
}

/**
 * That something can have been done on a day for a task: not to come, not before it begins, and in its round or later. Source: R3, R29.
 * @param as whether it is the task that was asked for, or one that it counts for as well, which is named
 * @throws Refusal DAY_NOT_TAKEN
 */
export async function requireActDay(
	act: Pick<Act, 'tx' | 'now'>,
	row: TaskRow,
	doneOn: string,
	as: 'asked' | 'also',
): Promise<void> {
	const days = await actDaysOf(act, row);
	const fault = actDayFault(days, doneOn, dayInChina(act.now));
	if (fault === null) return;
	const { first, lies } = fault;
	const { text } = row.action;
	if (fault.reason === 'future') throw new Refusal('DAY_NOT_TAKEN', { reason: 'future' });
	if (fault.reason === 'early')
		throw new Refusal('DAY_NOT_TAKEN', { reason: `${as === 'also' ? as : row.action.form}_early`, first, text });
	const [own, other] = [roundDays(days, row.round), roundDays(days, lies)];
	throw new Refusal('DAY_NOT_TAKEN', {
		reason: as === 'also' ? 'also_round' : 'round',
		text,
		on: doneOn,
		round: row.round,
		from: first,
		until: own.until ?? '',
		lies,
		liesFrom: other.from ?? '',
		liesUntil: other.until ?? '',
	});
}
