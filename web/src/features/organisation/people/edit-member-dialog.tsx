import type { Sex } from '@pacesetter/core/organisation';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { emptyToNull } from '../shared/empty-to-null.ts';
import { FormDialog } from '../shared/form-dialog.tsx';
import type { MemberRow, Person } from '../shared/types.ts';
import { MembershipFields } from './membership-fields.tsx';
import { PersonFields } from './person-fields.tsx';

interface Fields {
	readonly name: string;
	readonly sex?: Sex | null;
	readonly bornOn?: string | null;
	readonly ethnicity?: string | null;
	readonly education?: string | null;
	readonly joinedOn?: string | null;
	readonly confirmedOn?: string | null;
	readonly occupation?: string | null;
	readonly idNumber?: string;
	readonly phone?: string;
}

/** As the contract wants an edit: what is empty is null, but a sealed field that was not written stays as it is. */
function entriesOf({ idNumber, phone, ...fields }: Fields) {
	const empty = { sex: null, bornOn: null, ethnicity: null, education: null };
	const blank = { ...empty, joinedOn: null, confirmedOn: null, occupation: null };
	const entries = { ...blank, ...emptyToNull(fields), name: fields.name };
	return { ...entries, ...(idNumber ? { idNumber } : {}), ...(phone ? { phone } : {}) };
}

interface Props {
	readonly member: MemberRow;
	readonly person: Person;
	readonly onClose: () => void;
}

/** Corrects what is said of a member and of the person. */
export function EditMemberDialog({ member, person, onClose }: Props) {
	const { t } = useTranslation('people');
	const { id, name } = member;
	const { sex, bornOn, ethnicity, education } = person;
	const { joinedOn, confirmedOn, occupation } = member;
	const before = { name, sex, bornOn, ethnicity, education, joinedOn, confirmedOn, occupation };
	return (
		<FormDialog<Fields, unknown>
			title={t('edit.title', { name })}
			initial={before}
			send={(fields) => api.organisation.member.edit({ id, ...entriesOf(fields) })}
			done={t('edit.done', { name })}
			undo={() => api.organisation.member.edit({ id, ...before })}
			// What a sealed field held before is not known here.
			canUndo={({ idNumber, phone }) => !idNumber && !phone}
			onClose={onClose}
		>
			<PersonFields numberHint={t('edit.numberHint', { mask: person.maskedIdNumber ?? '–' })} />
			<MembershipFields state={member.state} />
		</FormDialog>
	);
}
