import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { Words } from '../shared/fields.tsx';
import type { Instance } from '../shared/types.ts';

/** Gives a filed plan back, saying what is to be mended. */
export function ReturnDialog({ instance: { id } }: { instance: Instance }) {
	const { t } = useTranslation('campaigns');
	return (
		<ActDialog<{ note: string }, unknown>
			label={t('instance.return')}
			done={t('instance.returned')}
			send={({ note }) => api.campaigns.instance.return({ id, note })}
		>
			{() => <Words name="note" label={t('instance.returnNote')} most={400} rows={2} />}
		</ActDialog>
	);
}
