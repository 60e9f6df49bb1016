import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
	readonly name: string;
	readonly label: string;
	readonly most: number;
	readonly optional?: boolean;
	readonly hint?: string;
	readonly autoComplete?: 'off';
}

/** A line of text in a form. */
export function TextField({ name, label, most, optional = false, hint, ...rest }: Props) {
	const { t } = useTranslation('organisation');
	return (
		<Form.Item
			name={name}
			label={optional ? t('dialog.optional', { label }) : label}
			extra={hint}
			rules={optional ? [] : [{ required: true, whitespace: true, message: t('dialog.lineRule', { label }) }]}
		>
			<Input maxLength={most} {...rest} />
		</Form.Item>
	);
}
