import type { documentSummary } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDay } from '../../../../ui/format.ts';
import styles from './list.module.css';

/** One document in a list, as the contract sends it. */
export type DocumentSummary = (typeof documentSummary)['_output'];

/** Documents with what helps to choose one. */
export function DocumentList({ documents }: { documents: readonly DocumentSummary[] }) {
	const { t } = useTranslation('reader');
	if (documents.length === 0) return <p className={styles.none}>{t('list.none')}</p>;
	return (
		<ul className={styles.list}>
			{documents.map((document) => (
				<li key={document.number}>
					<span className={styles.format}>{document.format.toUpperCase()}</span>
					<a href={`/documents/${document.number}`}>{document.title}</a>
					<span className={styles.details}>
						{document.pages !== null && <span>{t('list.pages', { pages: document.pages })}</span>}
						<span>{formatDay(document.publishedAt ?? document.uploadedAt)}</span>
						<span>{t('list.views', { views: formatCount(document.views) })}</span>
					</span>
				</li>
			))}
		</ul>
	);
}
