import type { Tidings } from '@pacesetter/core/notices';
import type { Act } from '../../platform/http/index.ts';
import type { ShortGiven } from './store/index.ts';
import { tellActing } from './tell-acting.ts';

const link = '/desk/campaigns/tasks';

function asked({ text: title, emergency, dueOn, dueAt }: ShortGiven): Tidings {
	const parameters = { title, emergency };
	return dueAt === null
		? { kind: 'campaigns.short_task_asked', parameters: { ...parameters, until: dueOn }, link }
		: { kind: 'campaigns.short_task_asked_by', parameters: { ...parameters, until: dueAt.toISOString() }, link };
}

async function tellEach(
	act: Parameters<typeof tellActing>[0],
	given: readonly ShortGiven[],
	tidings: (one: ShortGiven) => Tidings,
): Promise<void> {
	for (const same of Map.groupBy(given, ({ id }) => id).values())
		if (same[0])
			await tellActing(
				act,
				same.map(({ organisationId }) => organisationId),
				tidings(same[0]),
			);
}

/** Tells those who act for organisations what they are asked for at once in an emergency (R37). */
export const tellShortTasks = (act: Parameters<typeof tellActing>[0], given: readonly ShortGiven[]): Promise<void> =>
	tellEach(act, given, asked);

/** Tells them that it is asked for no longer. */
export const tellCancelled = (act: Act, given: readonly ShortGiven[], reason: string): Promise<void> =>
	tellEach(act, given, ({ text: title }) => ({
		kind: 'campaigns.short_task_cancelled',
		parameters: { title, reason },
		link,
	}));
