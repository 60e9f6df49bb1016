import type { AccountRow } from '@pacesetter/core/identity';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';

/** Under which number the unified sign-in knows an account's owner; left empty: under none any more. */
export function SubjectDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
	const { t } = useTranslation('accounts');
	const { busy, act } = useAct();
	const [form] = Form.useForm<{ subject?: string }>();
	const save = async ({ subject = '' }: { subject?: string }): Promise<void> => {
		const wish = { id: account.id, subject: subject.trim() || null };
		if (await act(() => api.identity.account.setSubject(wish))) onClose();
	};
	return (
		<Dialog
			open
			title={t('subject.title', { userName: account.userName })}
			okText={t('subject.save')}
			cancelText={t('cancel')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form form={form} layout="vertical" onFinish={(fields) => void save(fields)}>
				<Form.Item name="subject" label={t('subject.label')} extra={t('subject.advice')}>
					<Input maxLength={255} autoComplete="off" />
				</Form.Item>
			</Form>
		</Dialog>
	);
}
