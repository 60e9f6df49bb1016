import { useTranslation } from 'react-i18next';
import { Lamp } from '../../../ui/lamp.tsx';
import type { TaskRow } from './types.ts';

/** Where a task stands, a meeting by the words for meetings. */
export function StandingLamp({ task }: { task: Pick<TaskRow, 'lamp' | 'standing' | 'action' | 'doneWell'> }) {
	const { t } = useTranslation('campaigns');
	const words = task.action.form === 'meeting' ? 'meetingStanding' : 'standing';
	return (
		<Lamp colour={task.lamp}>
			{t(`${words}.${task.standing}`)}
			{task.doneWell && ` · ${t('task.well')}`}
		</Lamp>
	);
}
