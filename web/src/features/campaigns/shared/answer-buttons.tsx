import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { ActDialog } from './act-dialog.tsx';
import { Words } from './fields.tsx';
import type { DeviationRow } from './types.ts';

/** Grants or refuses a request, with words if one likes. */
export function AnswerButtons({ row }: { row: DeviationRow }) {
	const { t } = useTranslation('campaigns');
	return [true, false].map((granted) => (
		<ActDialog<{ answer?: string }, unknown>
			key={String(granted)}
			primary={granted}
			label={t(granted ? 'deviation.grant' : 'deviation.refuse')}
			done={t('deviation.answered')}
			send={({ answer }) => api.campaigns.deviation.answer({ id: row.id, granted, answer: answer ?? '' })}
		>
			{() => <Words name="answer" label={t('deviation.answer')} most={400} rows={2} optional />}
		</ActDialog>
	));
}
