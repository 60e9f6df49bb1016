import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { type EntryCount, emergencyOn, linkedTasks } from './store/index.ts';

interface Wish {
	readonly organisationId: number;
	readonly doneOn: string;
	readonly isOwed: boolean;
}

/**
 * How what counts for a task counts for the same one on other levels, but for those that have it already, and those that
 * begin afterwards: a level below may begin earlier. Not at all where something is owed and no emergency lets it wait there.
 */
export async function countLinked(
	act: Pick<Act, 'tx' | 'now'>,
	taskId: string,
	{ organisationId, doneOn, isOwed }: Wish,
	counted: readonly { readonly taskId: string }[],
): Promise<EntryCount[]> {
	const counts: EntryCount[] = [];
	for (const { taskId: other, fromOn, campaign } of await linkedTasks(act.tx, [taskId])) {
		if (counted.some((one) => one.taskId === other) || (fromOn !== null && doneOn < fromOn)) continue;
		const place = { campaignId: campaign.id, organisationId, day: doneOn, today: dayInChina(act.now) };
		const found = await emergencyOn(act.tx, place);
		if (isOwed && !found?.relaxed) continue;
		counts.push({ taskId: other, emergencyId: found?.id ?? null, paperwork: isOwed ? 'owed' : null });
	}
	return counts;
}
