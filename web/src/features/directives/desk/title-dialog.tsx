import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Clause } from '../shared/types.ts';

interface Props {
	readonly clause: Clause;
	readonly onTitle: (title: string | null) => void;
	readonly onClose: () => void;
}

/** What a clause is called on the desk. */
export function TitleDialog({ clause, onTitle, onClose }: Props) {
	const { t } = useTranslation('directives');
	const [form] = Form.useForm<{ title: string }>();
	return (
		<Modal
			open
			title={t('clause.title')}
			okText={t('item.save')}
			cancelText={t('register.cancel')}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form
				form={form}
				layout="vertical"
				initialValues={{ title: clause.title ?? clause.heading }}
				onFinish={({ title }) => {
					const words = title.trim();
					onTitle(words === '' || words === clause.heading ? null : words);
				}}
			>
				<Form.Item name="title" label={t('clause.title')} extra={t('clause.titleHint')}>
					<Input autoFocus maxLength={200} />
				</Form.Item>
			</Form>
		</Modal>
	);
}
