import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { today } from '../../../ui/china-day.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { Day } from '../shared/fields.tsx';
import type { Task } from '../shared/types.ts';
import { AlsoField } from './beside.tsx';
import { EvidenceFields, type EvidenceFilled, evidenceOf } from './evidence-fields.tsx';

interface Fields extends EvidenceFilled {
	readonly doneOn: string;
	readonly also?: string[];
}

/** Whether one line is enough for what was done on a day. */
function isRelaxed({ action, relaxed }: Task, doneOn: string | undefined): boolean {
	if (action.emergency !== null) return true;
	return !!relaxed && !!doneOn && doneOn >= relaxed.from && (relaxed.until === null || doneOn <= relaxed.until);
}

const isLate = ({ dueOn, standing }: Task, doneOn: string | undefined): boolean =>
	dueOn !== null && standing !== 'suspended' && !!doneOn && doneOn > dueOn;

/** Enters what was done, with the evidence that the task asks for. */
export function EnterDialog({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	return (
		<ActDialog<Fields, { id: string; completed: boolean }>
			primary
			label={t('task.enter')}
			done={t('task.entered')}
			initial={{ doneOn: today() }}
			send={({ doneOn, also, ...fields }) =>
				api.campaigns.act.add({ id: task.id, doneOn, ...evidenceOf(fields), also: also ?? [] })
			}
			undo={({ id }) => api.campaigns.act.withdraw({ id })}
			// What completes the line of an emergency is no entry of its own: taken back, that line would be gone with it.
			undoable={({ completed }) => !completed}
		>
			{({ doneOn }) => (
				<>
					<Day
						name="doneOn"
						label={t('task.doneOn')}
						least={task.opensOn}
						most={today()}
						{...(isLate(task, doneOn) ? { hint: t('task.lateHint', { on: task.dueOn }) } : {})}
					/>
					<EvidenceFields task={task} relaxed={isRelaxed(task, doneOn)} />
					<AlsoField beside={task.beside} />
				</>
			)}
		</ActDialog>
	);
}
