import { useTranslation } from 'react-i18next';
import shared from '../shared/campaigns.module.css';
import type { Rhythm } from '../shared/types.ts';
import { axesOf, ChartFrame } from './chart-frame.tsx';
import styles from './charts.module.css';

/** Planned against done, summed over the weeks; what is done ends today. Source: R64. */
export function ProgressChart({ rhythm }: { rhythm: Rhythm }) {
	const { t } = useTranslation('campaigns');
	const { weeks, denominator } = rhythm;
	const begun = weeks.flatMap(({ done, planned }) => (done === null ? [] : [{ done, planned }]));
	const most = Math.max(denominator, ...begun.map(({ done }) => done));
	const { x, y } = axesOf(rhythm, most);
	const line = (values: readonly number[]) =>
		[`${x(0)},${y(0)}`, ...values.map((value, week) => `${x(week + 1)},${y(value)}`)].join(' ');
	const here = begun.at(-1) ?? { done: 0, planned: 0 };
	const behind = here.planned - here.done;
	const told = t('board.progressTold', { ...here, denominator });
	return (
		<div className={shared.box}>
			<ChartFrame rhythm={rhythm} most={most} title={t('board.chart')} told={told} today={t('board.today')}>
				<polyline className={styles.planned} points={line(weeks.map(({ planned }) => planned))} />
				<polyline className={styles.done} points={line(begun.map(({ done }) => done))} />
			</ChartFrame>
			<p className={styles.legend}>
				<span className={styles.keyPlanned}>{t('board.planned')}</span>
				<span className={styles.keyDone}>{t('board.done')}</span>
			</p>
			<p className={shared.soft}>
				{told}
				{behind > 0 ? t('board.behind', { count: behind }) : t('board.onTime')}
			</p>
		</div>
	);
}
