import { type Counts, taskCoverage } from '@pacesetter/core/campaigns';
import { Progress, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './campaigns.module.css';

/** Done among those that have to, told as two numbers and divided once. */
export function Coverage({ counts, of }: { counts: Counts; of: string }) {
	const { t } = useTranslation('campaigns');
	const { numerator, denominator } = taskCoverage(counts);
	if (denominator === 0) return <>{t('noCoverage')}</>;
	const told = t('coverageOf', { numerator, denominator, well: counts.doneWell });
	return (
		<Tooltip title={told}>
			<span className={styles.coverage}>
				{t('coverage', { numerator, denominator })}
				<Progress
					size="small"
					showInfo={false}
					percent={(numerator / denominator) * 100}
					aria-label={`${of}：${told}`}
				/>
			</span>
		</Tooltip>
	);
}
