import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { campaignOf } from './address.ts';
import styles from './campaigns.module.css';
import type { Traced } from './types.ts';

/** Who asked for a clause before, from the centre down. */
export function Origins({ from }: { from: Traced['from'] }) {
	const { t } = useTranslation('levels');
	if (from.length === 0) return null;
	return (
		<details>
			<summary>{t('origin.chain', { first: from[0]?.issuer ?? '', count: from.length })}</summary>
			<ol className={styles.list}>
				{from.map(({ issuer, title, text, campaign }) => (
					<li key={`${issuer} ${title} ${text}`}>
						<b>{issuer}</b>{' '}
						{campaign ? (
							<Link className={styles.inline ?? ''} to={campaignOf(campaign.id, 'clauses')}>
								{title}
							</Link>
						) : (
							t('origin.title', { title })
						)}
						：{text}
					</li>
				))}
			</ol>
		</details>
	);
}
