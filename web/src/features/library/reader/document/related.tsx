import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../ui/format.ts';
import { RelatedSearches } from '../search/related-searches.tsx';
import type { Related as Found } from './load-document.ts';
import styles from './related.module.css';

/** Documents that treat of the same, each with the words that say so, and what readers searched for who came here. */
export function Related({ related: { documents, searches } }: { related: Found }) {
	const { t } = useTranslation('search');
	if (documents.length + searches.length === 0) return null;
	return (
		<div id="related" className={styles.related}>
			{documents.length > 0 && (
				<section aria-labelledby="related-documents">
					<h2 id="related-documents">{t('related.documents')}</h2>
					<ul className={styles.documents}>
						{documents.map(({ number, title, format, pages, views, words }) => (
							<li key={number}>
								<span className={styles.format}>{format.toUpperCase()}</span>
								<a href={`/documents/${number}`}>{title}</a>
								<p>
									<span>{t('related.because', { words: words.join(t('related.and')) })}</span>
									{pages !== null && <span>{t('related.pages', { pages: formatCount(pages) })}</span>}
									<span>{t('views', { views: formatCount(views) })}</span>
								</p>
							</li>
						))}
					</ul>
				</section>
			)}
			<RelatedSearches searches={searches} />
		</div>
	);
}
