import { leaveReasons, mayLeave } from '@pacesetter/core/organisation';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { today } from '../../../ui/china-day.ts';
import { ChoiceField } from '../shared/choice-field.tsx';
import { DayField } from '../shared/day-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import type { MemberRow } from '../shared/types.ts';

interface Fields {
	readonly because: (typeof leaveReasons)[number];
	readonly on: string;
}

/** Strikes a member off the roster, for a reason. */
export function EndDialog({ member, onClose }: { member: MemberRow; onClose: () => void }) {
	const { t } = useTranslation('people');
	const { id, name, state } = member;
	const reasons = leaveReasons.filter((reason) => mayLeave(state, reason));
	return (
		<FormDialog<Fields, unknown>
			title={t('end.title', { name })}
			initial={{ on: today() }}
			send={(fields) => api.organisation.member.end({ id, ...fields })}
			done={t('end.done', { name })}
			undo={() => api.organisation.member.reinstate({ id })}
			onClose={onClose}
		>
			<ChoiceField
				name="because"
				label={t('end.because')}
				hint={t('end.hint')}
				options={reasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
			/>
			<DayField name="on" label={t('end.on')} />
		</FormDialog>
	);
}
