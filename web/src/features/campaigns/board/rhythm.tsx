import { useTranslation } from 'react-i18next';
import shared from '../shared/campaigns.module.css';
import type { Rhythm as RhythmFacts } from '../shared/types.ts';
import styles from './charts.module.css';
import { ProgressChart } from './progress-chart.tsx';
import { WeeksChart } from './weeks-chart.tsx';

/** How it goes on over the weeks: planned against done, how steadily, and the same as a table for those who read or listen. */
export function Rhythm({ rhythm }: { rhythm: RhythmFacts }) {
	const { t } = useTranslation('campaigns');
	if (rhythm.denominator === 0 || rhythm.weeks.length === 0) return null;
	return (
		<section aria-label={t('board.rhythm')}>
			<div className={styles.charts}>
				<ProgressChart rhythm={rhythm} />
				<WeeksChart rhythm={rhythm} />
			</div>
			<details className={shared.box}>
				<summary>{t('board.asTable')}</summary>
				<Weeks rhythm={rhythm} />
			</details>
		</section>
	);
}

function Weeks({ rhythm: { weeks } }: { rhythm: RhythmFacts }) {
	const { t } = useTranslation('campaigns');
	return (
		<section className={styles.scroll} aria-label={t('board.asTable')}>
			<table className={styles.weeks}>
				<thead>
					<tr>
						{(['week', 'planned', 'done', 'acts', 'bunched'] as const).map((column) => (
							<th key={column} scope="col">
								{t(`board.${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{weeks.map(({ from, planned, done, acts, bunched }) => (
						<tr key={from}>
							<th scope="row">{from}</th>
							<td>{planned}</td>
							<td>{done ?? '–'}</td>
							<td>{acts}</td>
							<td>{bunched}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
