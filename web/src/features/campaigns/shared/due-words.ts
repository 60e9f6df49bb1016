import type { TFunction } from 'i18next';
import { formatTime } from '../../../ui/format.ts';
import type { TaskRow } from './types.ts';

type Due = Pick<TaskRow, 'dueOn' | 'standing' | 'action'>;

/** Until when a task is to be done: a day, an hour, or later than it was because it rests. */
export function dueWords(t: TFunction<'campaigns'>, { dueOn, standing, action }: Due): string {
	if (action.dueAt !== null) return t('task.due', { on: formatTime(action.dueAt) });
	if (dueOn === null) return t('task.noDue');
	return t(standing === 'suspended' ? 'task.dueSuspended' : 'task.due', { on: dueOn });
}
