import { useTranslation } from 'react-i18next';
import shared from '../shared/campaigns.module.css';
import type { Rhythm } from '../shared/types.ts';
import { axesOf, ChartFrame } from './chart-frame.tsx';
import styles from './charts.module.css';

/** Acts week by week, those shortly before something was due apart: whether it goes on steadily. Source: R84. */
export function WeeksChart({ rhythm }: { rhythm: Rhythm }) {
	const { t } = useTranslation('campaigns');
	const { weeks, elapsed, active, acts, bunched } = rhythm;
	const most = Math.max(1, ...weeks.map((week) => week.acts));
	const { x, y, step } = axesOf(rhythm, most);
	const told = t('board.steady', { weeks: elapsed, active, acts, bunched });
	return (
		<div className={shared.box}>
			<ChartFrame rhythm={rhythm} most={most} title={t('board.weekly')} told={told} today={t('board.today')}>
				{weeks.map((week, place) => {
					const bar = { x: x(place) + step * 0.1, width: step * 0.8 };
					const steady = week.acts - week.bunched;
					return (
						<g key={week.from}>
							<rect className={styles.steady} {...bar} y={y(steady)} height={y(0) - y(steady)} />
							<rect className={styles.bunched} {...bar} y={y(week.acts)} height={y(steady) - y(week.acts)} />
						</g>
					);
				})}
			</ChartFrame>
			<p className={styles.legend}>
				<span className={styles.keySteady}>{t('board.otherTimes')}</span>
				<span className={styles.keyBunched}>{t('board.bunched')}</span>
			</p>
			<p className={shared.soft}>{told}</p>
		</div>
	);
}
