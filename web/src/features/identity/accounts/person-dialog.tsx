import type { AccountRow } from '@pacesetter/core/identity';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';
import { usePeople } from './use-people.ts';

/** Whose an account is, among the people of the rosters; left empty: nobody's there. */
export function PersonDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
	const { t } = useTranslation('accounts');
	const { busy, act } = useAct();
	const [form] = Form.useForm<{ personId?: string }>();
	const { found, search } = usePeople();
	const save = async ({ personId }: { personId?: string }): Promise<void> => {
		if (await act(() => api.identity.account.setPerson({ id: account.id, personId: personId ?? null }))) onClose();
	};
	const { person } = account;
	const people = [...found, ...(person && !found.some(({ id }) => id === person.id) ? [person] : [])];
	return (
		<Dialog
			open
			title={t('person.title', { userName: account.userName })}
			okText={t('person.save')}
			cancelText={t('cancel')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form
				form={form}
				layout="vertical"
				initialValues={{ personId: person?.id }}
				onFinish={(fields) => void save(fields)}
			>
				<Form.Item name="personId" label={t('person.label')} extra={t('person.advice')}>
					<Select
						allowClear
						placeholder={t('person.placeholder')}
						showSearch={{ filterOption: false, onSearch: (query) => void search(query) }}
						options={people.map(({ id, name, organisation }) => ({
							value: id,
							label: organisation ? `${name}（${organisation}）` : name,
						}))}
					/>
				</Form.Item>
			</Form>
		</Dialog>
	);
}
