import { AutoComplete, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';

interface Props {
	readonly title: string;
	readonly reasons: readonly string[];
	/** Stands there at first; where it is left out, whoever is asked has to choose. */
	readonly proposed?: string | undefined;
	readonly onReason: (reason: string) => void;
	readonly onClose: () => void;
}

/** Asks why: one of the usual reasons, or another in words, beside which those that don't match would only hide the buttons. */
export function ReasonDialog({ title, reasons, proposed = '', onReason, onClose }: Props) {
	const { t } = useTranslation('directives');
	const [form] = Form.useForm<{ reason: string }>();
	return (
		<Dialog
			open
			title={title}
			okText={t('register.save')}
			cancelText={t('register.cancel')}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form
				form={form}
				layout="vertical"
				initialValues={{ reason: proposed }}
				onFinish={({ reason }) => onReason(reason.trim())}
			>
				<Form.Item
					name="reason"
					label={title}
					rules={[{ required: true, whitespace: true, max: 200, message: t('noItem.rule') }]}
				>
					<AutoComplete filterOption options={reasons.map((value) => ({ value }))} />
				</Form.Item>
			</Form>
		</Dialog>
	);
}
