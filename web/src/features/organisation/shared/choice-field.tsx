import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props<Value> {
	readonly name: string;
	readonly label: string;
	readonly options: readonly { readonly value: Value; readonly label: string }[];
	readonly optional?: boolean;
	readonly hint?: string;
}

/** One of a few in a form. */
export function ChoiceField<Value extends string | number>({ name, label, options, optional, hint }: Props<Value>) {
	const { t } = useTranslation('organisation');
	return (
		<Form.Item
			name={name}
			label={optional ? t('dialog.optional', { label }) : label}
			extra={hint}
			rules={optional ? [] : [{ required: true, message: t('dialog.choiceRule', { label }) }]}
		>
			<Select<Value> options={[...options]} allowClear={optional ?? false} />
		</Form.Item>
	);
}
