import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { today } from '../../../ui/china-day.ts';
import { DayField } from '../shared/day-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import type { MemberRow } from '../shared/types.ts';

/** From probation to full member (转正). */
export function ConfirmDialog({ member, onClose }: { member: MemberRow; onClose: () => void }) {
	const { t } = useTranslation('people');
	const { id, name } = member;
	return (
		<FormDialog<{ on: string }, unknown>
			title={t('confirm.title', { name })}
			initial={{ on: today() }}
			send={({ on }) => api.organisation.member.confirm({ id, on })}
			done={t('confirm.done', { name })}
			undo={() => api.organisation.member.unconfirm({ id })}
			onClose={onClose}
		>
			<DayField name="on" label={t('column.confirmedOn')} />
		</FormDialog>
	);
}
