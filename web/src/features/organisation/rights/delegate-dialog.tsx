import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { endOfDay, startOfDay, today } from '../../../ui/china-day.ts';
import { DayField } from '../shared/day-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { TextField } from '../shared/text-field.tsx';
import type { GrantRow } from '../shared/types.ts';

interface Fields {
	readonly userName: string;
	readonly beginsOn: string;
	readonly endsOn: string;
	readonly reason: string;
}

/** Lends an own grant for an absence; it comes back by itself when that is over. */
export function DelegateDialog({ grant, onClose }: { grant: GrantRow; onClose: () => void }) {
	const { t } = useTranslation('rights');
	return (
		<FormDialog<Fields, { id: string }>
			title={t('delegate.title', { role: t(`role.${grant.role}`), name: grant.organisation.shortName })}
			initial={{ beginsOn: today() }}
			send={({ beginsOn, endsOn, ...told }) =>
				api.organisation.grant.delegate({
					id: grant.id,
					...told,
					beginsAt: startOfDay(beginsOn),
					endsAt: endOfDay(endsOn),
				})
			}
			done={t('delegate.done')}
			undo={({ id }) => api.organisation.grant.revoke({ id })}
			onClose={onClose}
		>
			<TextField
				name="userName"
				label={t('delegate.userName')}
				most={100}
				hint={t('delegate.hint')}
				autoComplete="off"
			/>
			<DayField name="beginsOn" label={t('delegate.beginsOn')} future />
			<DayField name="endsOn" label={t('delegate.endsOn')} future />
			<TextField name="reason" label={t('delegate.reason')} most={400} />
		</FormDialog>
	);
}
