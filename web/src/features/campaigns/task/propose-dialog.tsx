import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { Words } from '../shared/fields.tsx';
import type { Task } from '../shared/types.ts';

/** Puts an optional action of the organisation's own forward as a model for others. */
export function ProposeDialog({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	return (
		<ActDialog<{ words: string }, { id: string }>
			label={t('model.propose')}
			done={t('model.proposed')}
			send={({ words }) => api.campaigns.model.propose({ id: task.id, words })}
			undo={({ id }) => api.campaigns.model.withdraw({ id })}
		>
			{() => <Words name="words" label={t('model.words')} most={1000} rows={4} />}
		</ActDialog>
	);
}
