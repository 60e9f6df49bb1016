import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { campaignOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Campaign } from '../shared/types.ts';

/** The campaign above, and those that organisations run below this one. */
export function Levels({ campaign: { parent, below } }: { campaign: Campaign }) {
	const { t } = useTranslation(['levels', 'campaigns']);
	if (parent === null && below.length === 0) return null;
	return (
		<section className={styles.box}>
			<h2>{t('levels')}</h2>
			{parent && (
				<p>
					{t('upper.of')}：
					<Link className={styles.inline ?? ''} to={campaignOf(parent.id)}>
						{parent.name}
					</Link>
				</p>
			)}
			{below.length > 0 && (
				<>
					<h3>{t('own.below', { count: below.length })}</h3>
					<ul className={styles.list}>
						{below.map(({ id, name, state, issuer }) => (
							<li key={id}>
								{issuer.shortName}：
								<Link className={styles.inline ?? ''} to={campaignOf(id)}>
									{name}
								</Link>
								（{t(`campaigns:state.${state}`)}）
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
