import { Button, Form, Input, Space } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
	readonly label: string;
	/** The name there is already; without one, a new one is added. */
	readonly initial?: string;
	readonly busy: boolean;
	/** Resolves with whether the name was taken. */
	readonly onName: (name: string) => Promise<boolean>;
}

/** A name to give, to a new category or to one that is there. */
export function NameForm({ label, initial = '', busy, onName }: Props) {
	const { t } = useTranslation('desk');
	const [form] = Form.useForm<{ name: string }>();
	const id = useId();
	const submit = async ({ name }: { name: string }): Promise<void> => {
		if ((await onName(name)) && initial === '') form.resetFields();
	};
	return (
		<Form form={form} layout="vertical" initialValues={{ name: initial }} onFinish={(fields) => void submit(fields)}>
			<Form.Item label={label} htmlFor={id}>
				<Space.Compact block>
					<Form.Item
						name="name"
						noStyle
						rules={[{ required: true, whitespace: true, message: t('categories.nameRule') }]}
					>
						<Input id={id} maxLength={60} autoComplete="off" />
					</Form.Item>
					<Button htmlType="submit" disabled={busy}>
						{t(initial === '' ? 'dialog.add' : 'dialog.save')}
					</Button>
				</Space.Compact>
			</Form.Item>
		</Form>
	);
}
