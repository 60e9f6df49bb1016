import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import type { ActRow, Task } from '../shared/types.ts';
import { EvidenceFields, type EvidenceFilled, evidenceOf } from './evidence-fields.tsx';

/** Completes what was entered in an emergency by one line. */
export function CompleteDialog({ task, act: { id, record } }: { task: Task; act: ActRow }) {
	const { t } = useTranslation('emergency');
	return (
		<ActDialog<EvidenceFilled, unknown>
			label={t('complete')}
			done={t('completed')}
			initial={{ record }}
			send={(fields) => api.campaigns.act.complete({ id, ...evidenceOf(fields) })}
		>
			{() => <EvidenceFields task={task} />}
		</ActDialog>
	);
}
