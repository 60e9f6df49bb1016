import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/format.ts';
import type { History } from '../shared/types.ts';
import styles from './profile.module.css';

/** Its changes, the newest first, and the names and places that came of them. */
export function HistoryTab({ history }: { history: History }) {
	const { t } = useTranslation('organisation');
	return (
		<div className={styles.history}>
			<section>
				<h2>{t('history.changes')}</h2>
				<Timeline
					items={history.changes.map((change) => ({
						key: `${change.at}${change.kind}`,
						content: (
							<>
								<b>
									{change.effectiveOn} {t(`kind.${change.kind}`)}
								</b>{' '}
								{change.reference}
								<p className={styles.note}>
									{change.reason} {change.by} {formatTime(change.at)}
								</p>
							</>
						),
					}))}
				/>
			</section>
			<section>
				<h2>{t('history.periods')}</h2>
				<ul>
					{history.periods.map((period) => (
						<li key={period.from}>
							{period.until
								? t('history.fromTo', { from: period.from, until: period.until })
								: t('history.since', period)}
							<p className={styles.note}>
								{period.fullName} · {t(`type.${period.type}`)}
								{period.parent && ` · ${period.parent.shortName}`}
							</p>
						</li>
					))}
				</ul>
			</section>
		</div>
	);
}
