import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../../ui/china-day.ts';

interface Props {
	readonly name: string;
	readonly label: string;
	/** It may be left open. */
	readonly optional?: boolean;
	/** It may lie in the future. */
	readonly future?: boolean;
}

/** A day in a form. */
export function DayField({ name, label, optional = false, future = false }: Props) {
	const { t } = useTranslation('organisation');
	return (
		<Form.Item
			name={name}
			label={optional ? t('dialog.optional', { label }) : label}
			rules={optional ? [] : [{ required: true, message: t('dialog.dayRule') }]}
		>
			<Input type="date" {...(future ? {} : { max: today() })} />
		</Form.Item>
	);
}
