import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import type { Campaign } from '../shared/types.ts';

/** The leading group: whoever holds the posts now. */
export function Seats({ campaign: { seats } }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	return (
		<section className={styles.box}>
			<h2>{t('overview.seats')}</h2>
			{seats.length === 0 && <p className={styles.soft}>{t('overview.noSeats')}</p>}
			<ul className={styles.list}>
				{seats.map(({ role, title, organisation, holder }) => (
					<li key={`${role} ${organisation} ${title}`}>
						{t(`seat.${role}`)}：{holder ?? t('overview.vacant')}（{organisation}
						{title}）
					</li>
				))}
			</ul>
		</section>
	);
}
