import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The two names of an organisation. */
export function NameFields() {
	const { t } = useTranslation('organisation');
	return (
		<>
			<Form.Item
				name="fullName"
				label={t('change.fullName')}
				rules={[{ required: true, whitespace: true, message: t('change.nameRule') }]}
			>
				<Input maxLength={120} placeholder={t('change.fullNameExample')} />
			</Form.Item>
			<Form.Item
				name="shortName"
				label={t('change.shortName')}
				rules={[{ required: true, whitespace: true, message: t('change.nameRule') }]}
			>
				<Input maxLength={60} />
			</Form.Item>
		</>
	);
}
