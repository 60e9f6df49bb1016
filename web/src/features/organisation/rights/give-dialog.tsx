import { type GrantedRole, grantedRoles, type Scope, scopes } from '@pacesetter/core/organisation';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { endOfDay } from '../../../ui/china-day.ts';
import { SearchSelect } from '../change/search-select.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { DayField } from '../shared/day-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { TextField } from '../shared/text-field.tsx';
import { findPlaces } from './find-places.ts';

interface Fields {
	readonly userName: string;
	readonly role: GrantedRole;
	readonly organisationId: number;
	readonly scope: Scope;
	readonly chosen?: number[];
	readonly endsOn?: string;
	readonly reason?: string;
}

const give = ({ chosen, endsOn, reason, ...wish }: Fields) =>
	api.organisation.grant.give({
		...wish,
		chosen: wish.scope === 'chosen' ? (chosen ?? []) : [],
		endsAt: endsOn ? endOfDay(endsOn) : null,
		reason: reason || null,
	});

/** Gives a role at an organisation; each choice says in words what it means. */
export function GiveDialog({ userName, onClose }: { userName: string; onClose: () => void }) {
	const { t } = useTranslation('rights');
	const [shown, show] = useState<{ scope: Scope; role: GrantedRole | null }>({ scope: 'subtree', role: null });
	return (
		<FormDialog<Fields, { id: string }>
			title={t('give.title')}
			initial={{ userName, scope: 'subtree' }}
			onChange={({ scope = shown.scope, role = shown.role }) => show({ scope, role })}
			send={give}
			done={t('give.done')}
			undo={({ id }) => api.organisation.grant.revoke({ id })}
			onClose={onClose}
		>
			<TextField name="userName" label={t('give.userName')} most={100} autoComplete="off" />
			<ChoiceField<GrantedRole>
				name="role"
				label={t('column.role')}
				hint={shown.role ? t(`role.hint.${shown.role}`) : t('give.roleHint')}
				options={grantedRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
			/>
			<Form.Item name="organisationId" label={t('give.at')} rules={[{ required: true, message: t('give.atRule') }]}>
				<SearchSelect<number> find={findPlaces} />
			</Form.Item>
			<ChoiceField<Scope>
				name="scope"
				label={t('column.scope')}
				hint={t(`scope.hint.${shown.scope}`)}
				options={scopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
			/>
			{shown.scope === 'chosen' && (
				<Form.Item name="chosen" label={t('give.chosen')} rules={[{ required: true, message: t('give.chosenRule') }]}>
					<SearchSelect<number> multiple find={findPlaces} />
				</Form.Item>
			)}
			<DayField name="endsOn" label={t('give.endsOn')} optional future />
			<TextField name="reason" label={t('give.reason')} most={400} optional />
		</FormDialog>
	);
}
