import { AutoComplete, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';
import type { MadeLink } from '../shared/link-dialog.tsx';
import { type Person, usePeople } from './use-people.ts';

interface Fields {
	readonly name: string;
	readonly days: number;
}

/** Whom an account is for: a name, or one of the people on the rosters, found by name or pinyin. */
export function InviteDialog({ onLink, onClose }: { onLink: (link: MadeLink) => void; onClose: () => void }) {
	const { t } = useTranslation('accounts');
	const { busy, act } = useAct();
	const [form] = Form.useForm<Fields>();
	const [person, choose] = useState<Person | null>(null);
	const { found, search } = usePeople();
	const invite = ({ name, days }: Fields) =>
		act(async () => {
			const personId = person?.name === name.trim() ? person.id : null;
			onLink({ ...(await api.identity.invitation.make({ name, days, personId })), kind: 'invitation', name });
		});
	return (
		<Dialog
			open
			title={t('invite.title')}
			okText={t('invite.confirm')}
			cancelText={t('cancel')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form form={form} layout="vertical" initialValues={{ days: 3 }} onFinish={(fields) => void invite(fields)}>
				<Form.Item
					name="name"
					label={t('invite.name')}
					extra={person ? t('invite.bound', { organisation: person.organisation ?? '–' }) : t('invite.nameAdvice')}
					rules={[{ required: true, whitespace: true, max: 60, message: t('invite.nameRule') }]}
				>
					<AutoComplete
						showSearch={{ filterOption: false, onSearch: (query) => void search(query) }}
						options={found.map((one) => ({
							key: one.id,
							value: one.name,
							label: one.organisation ? `${one.name}（${one.organisation}）` : one.name,
						}))}
						onSelect={(_, option) => choose(found.find(({ id }) => id === option.key) ?? null)}
						onChange={() => choose(null)}
					/>
				</Form.Item>
				<Form.Item name="days" label={t('invite.days')}>
					<Select options={[1, 3, 7, 14].map((value) => ({ value, label: t('invite.dayCount', { count: value }) }))} />
				</Form.Item>
			</Form>
		</Dialog>
	);
}
