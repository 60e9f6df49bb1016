import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DocumentSelect } from '../../../app/document-select.tsx';
import styles from './campaigns.module.css';
import { type Field, useRules } from './fields.tsx';

/** A document of the library that shows something. What is not there yet is uploaded in a window of its own: what was filled in stays. */
export function DocumentField({ name, label, optional = false }: Field) {
	const { t } = useTranslation('common');
	const rules = useRules(optional);
	const hint = (
		<>
			{t('document.hint')}{' '}
			<Link className={styles.inline ?? ''} to="/desk/upload" target="_blank">
				{t('document.upload')}
			</Link>
		</>
	);
	return (
		<Form.Item name={name} label={label} rules={rules} extra={hint}>
			<DocumentSelect optional={optional} />
		</Form.Item>
	);
}
