import { useTranslation } from 'react-i18next';
import styles from './related-searches.module.css';
import { searchAddress, searchFor } from './search-address.ts';

/** What other readers searched for who opened the like. */
export function RelatedSearches({ searches }: { searches: readonly string[] }) {
	const { t } = useTranslation('search');
	if (searches.length === 0) return null;
	return (
		<nav className={styles.searches} aria-labelledby="related-searches">
			<h2 id="related-searches">{t('related.searches')}</h2>
			<ul>
				{searches.map((q) => (
					<li key={q}>
						<a href={searchAddress(searchFor(q))} rel="nofollow">
							{q}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
