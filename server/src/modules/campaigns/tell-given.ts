import type { Act } from '../../platform/http/index.ts';
import type { DecisionFields } from './store/index.ts';
import { tellActing } from './tell-acting.ts';

/** Tells an organisation what the leading group has decided that it is to do (R70). */
export const tellGiven = (
	act: Act,
	{
		organisationId,
		text,
		dueOn,
		taskId,
	}: Pick<DecisionFields, 'organisationId' | 'text' | 'dueOn'> & { taskId: string },
): Promise<void> =>
	tellActing(act, [organisationId], {
		kind: 'campaigns.decision_given',
		parameters: { title: text, until: dueOn },
		link: `/desk/campaigns/tasks/${taskId}`,
	});
