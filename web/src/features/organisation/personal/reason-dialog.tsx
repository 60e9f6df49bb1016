import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';

interface Props {
	readonly title: string;
	/** What is done with the reason. */
	readonly explained: string;
	readonly okText: string;
	readonly danger?: boolean;
	readonly act: (reason: string) => Promise<unknown>;
	readonly onClose: () => void;
}

/** Asks why, and does it. */
export function ReasonDialog({ title, explained, okText, danger = false, act: ask, onClose }: Props) {
	const { t } = useTranslation('personal');
	const { busy, act } = useAct();
	const [form] = Form.useForm<{ reason: string }>();
	const finish = async ({ reason }: { reason: string }): Promise<void> => {
		if (await act(() => ask(reason))) onClose();
	};
	return (
		<Dialog
			open
			title={title}
			okText={okText}
			okButtonProps={{ danger }}
			cancelText={t('cancel')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={onClose}
		>
			<p>{explained}</p>
			<Form form={form} layout="vertical" onFinish={(fields) => void finish(fields)}>
				<Form.Item
					name="reason"
					label={t('reason')}
					extra={t('reasonHint')}
					rules={[{ required: true, whitespace: true, min: 2, message: t('reasonRule') }]}
				>
					<Input maxLength={200} placeholder={t('reasonExample')} />
				</Form.Item>
			</Form>
		</Dialog>
	);
}
