import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../shared/types.ts';
import styles from './profile.module.css';

/** Red for what breaks a rule, yellow for what is unusual; each says what the rule is and what to do. */
export function Findings({ findings }: { findings: Organisation['findings'] }) {
	const { t } = useTranslation('organisation');
	return (
		<div className={styles.findings}>
			{findings.map(({ code, weight, value }) => (
				<Alert
					key={code}
					showIcon
					type={weight === 'must' ? 'error' : 'warning'}
					title={t(`finding.${code}`, { value })}
				/>
			))}
		</div>
	);
}
