import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { Amount } from '../shared/fields.tsx';
import type { Task } from '../shared/types.ts';

/** Sets what the organisation wants to reach of its own accord, above what is asked (R58). */
export function StretchDialog({ task: { id, stretch, action } }: { task: Task }) {
	const { t } = useTranslation('stretch');
	const send = (wanted: number | null) => api.campaigns.task.stretch({ id, stretch: wanted });
	const unit = action.evidence === 'number' ? action.unit : t('times');
	return (
		<ActDialog<{ wanted: number | null }, unknown>
			label={t('set')}
			done={t('kept')}
			initial={{ wanted: stretch }}
			send={({ wanted }) => send(wanted ?? null)}
			undo={() => send(stretch)}
		>
			{() => (
				<>
					<p>{t('hint')}</p>
					<Amount name="wanted" label={`${t('target')} ${unit}`} optional />
				</>
			)}
		</ActDialog>
	);
}
