import type { DormantRow } from '@pacesetter/core/identity';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';

/** How it was made sure of that the owner has his account. */
export function AwakenDialog({ account, onClose }: { account: DormantRow; onClose: () => void }) {
	const { t } = useTranslation('dormant');
	const { busy, act } = useAct();
	const [form] = Form.useForm<{ reason: string }>();
	const awaken = async ({ reason }: { reason: string }): Promise<void> => {
		if (await act(() => api.identity.account.awaken({ id: account.id, reason: reason.trim() }))) onClose();
	};
	return (
		<Dialog
			open
			title={t('awakenOf', { userName: account.userName })}
			okText={t('awaken')}
			cancelText={t('cancel')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={onClose}
		>
			<p>{t('how')}</p>
			{account.because === 'subject_linked' && <p>{t('howSubject')}</p>}
			<Form form={form} layout="vertical" onFinish={(fields) => void awaken(fields)}>
				<Form.Item
					name="reason"
					label={t('reason')}
					extra={t('reasonAdvice')}
					rules={[{ required: true, whitespace: true, max: 400, message: t('reasonRule') }]}
				>
					<Input.TextArea rows={2} maxLength={400} />
				</Form.Item>
			</Form>
		</Dialog>
	);
}
