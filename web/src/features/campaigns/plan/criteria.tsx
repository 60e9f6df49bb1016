import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

const linesOf = (text: string): string[] =>
	text
		.split('\n')
		.map((line) => line.slice(0, 1000))
		.slice(0, 50);

/** The criteria of a standard, one a line. */
export function Criteria({ path }: { path: (string | number)[] }) {
	const { t } = useTranslation('campaigns');
	return (
		<Form.Item
			name={path}
			label={t('plan.criteria')}
			getValueProps={(lines: string[]) => ({ value: lines.join('\n') })}
			getValueFromEvent={({ target }: { target: HTMLTextAreaElement }) => linesOf(target.value)}
		>
			<Input.TextArea autoSize={{ minRows: 2 }} />
		</Form.Item>
	);
}
