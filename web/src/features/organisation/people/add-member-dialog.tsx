import { type MemberState, memberStates, type Sex } from '@pacesetter/core/organisation';
import { Form, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { today } from '../../../ui/china-day.ts';
import { SearchSelect } from '../change/search-select.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { DayField } from '../shared/day-field.tsx';
import { emptyToNull } from '../shared/empty-to-null.ts';
import { FormDialog } from '../shared/form-dialog.tsx';
import { findPersons } from './find.ts';
import { MembershipFields } from './membership-fields.tsx';
import { PersonFields } from './person-fields.tsx';

interface Fields {
	readonly who: 'new' | 'known';
	readonly personId?: string;
	readonly name: string;
	readonly sex?: Sex;
	readonly state: MemberState;
	readonly from: string;
}

async function send(organisationId: number, { who, personId, from, state, ...entries }: Fields) {
	const told = { ...emptyToNull(entries), name: entries.name, organisationId, state, from };
	if (who === 'new' || personId === undefined) return api.organisation.member.add(told);
	const { name } = await api.organisation.person.get({ id: personId });
	return api.organisation.member.add({ ...told, name, personId });
}

/** Enters a member: somebody new, or a person who is known and stands on no roster now. */
export function AddMemberDialog({ organisationId, onClose }: { organisationId: number; onClose: () => void }) {
	const { t } = useTranslation('people');
	const [shown, show] = useState<Pick<Fields, 'who' | 'state'>>({ who: 'new', state: 'full' });
	return (
		<FormDialog<Fields, { id: string; name: string }>
			title={t('add.title')}
			initial={{ ...shown, from: today() }}
			onChange={({ who = shown.who, state = shown.state }) => show({ who, state })}
			send={(fields) => send(organisationId, fields)}
			done={t('add.done')}
			undo={({ id }) => api.organisation.member.retract({ id })}
			onClose={onClose}
		>
			<Form.Item name="who" label={t('add.who')}>
				<Segmented options={(['new', 'known'] as const).map((who) => ({ value: who, label: t(`add.${who}`) }))} />
			</Form.Item>
			{shown.who === 'new' ? (
				<PersonFields numberHint={t('add.numberHint')} />
			) : (
				<Form.Item
					name="personId"
					label={t('add.person')}
					extra={t('add.personHint')}
					rules={[{ required: true, message: t('add.personRule') }]}
				>
					<SearchSelect<string> find={findPersons(true)} />
				</Form.Item>
			)}
			<ChoiceField
				name="state"
				label={t('state')}
				options={memberStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
			/>
			<MembershipFields state={shown.state} />
			<DayField name="from" label={t('add.from')} />
		</FormDialog>
	);
}
