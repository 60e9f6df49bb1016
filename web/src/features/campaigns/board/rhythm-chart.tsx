import { useTranslation } from 'react-i18next';
import shared from '../shared/campaigns.module.css';
import type { Rhythm } from '../shared/types.ts';
import styles from './board.module.css';

const [width, height, left, foot] = [720, 220, 40, 24];

/** Planned against done, summed over the weeks, with what is told of steadiness in words. */
export function RhythmChart({ rhythm }: { rhythm: Rhythm }) {
	const { t } = useTranslation('campaigns');
	const { weeks, denominator, elapsed, active, acts, bunched } = rhythm;
	if (denominator === 0 || weeks.length === 0) return null;
	const most = Math.max(denominator, ...weeks.map(({ done }) => done));
	const x = (week: number) => left + ((week + 1) / weeks.length) * (width - left - 8);
	const y = (value: number) => height - foot - (value / most) * (height - foot - 16);
	const line = (of: 'planned' | 'done') =>
		[`${left},${y(0)}`, ...weeks.map((week, place) => `${x(place)},${y(week[of])}`)].join(' ');
	const [first, last] = [weeks[0], weeks.at(-1)];
	const told = `${t('board.planned')} ${last?.planned ?? 0}，${t('board.done')} ${last?.done ?? 0}`;
	return (
		<section className={shared.box}>
			<h2>{t('board.chart')}</h2>
			<svg
				className={styles.chart}
				viewBox={`0 0 ${width} ${height}`}
				role="img"
				aria-label={`${t('board.chart')}：${told}`}
			>
				<line className={styles.axis} x1={left} x2={width - 8} y1={y(0)} y2={y(0)} />
				<line className={styles.axis} x1={left} x2={width - 8} y1={y(denominator)} y2={y(denominator)} />
				<text className={styles.label} x={0} y={y(denominator) + 4}>
					{denominator}
				</text>
				<text className={styles.label} x={left} y={height - 6}>
					{first?.from}
				</text>
				<text className={styles.label} x={width - 8} y={height - 6} textAnchor="end">
					{last?.from}
				</text>
				<polyline className={styles.planned} points={line('planned')} />
				<polyline className={styles.done} points={line('done')} />
			</svg>
			<p className={shared.soft}>
				┄ {t('board.planned')} · ━ {t('board.done')}。{t('board.steady', { weeks: elapsed, active, acts, bunched })}
			</p>
		</section>
	);
}
