import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../ui/format.ts';
import { searchAddress, searchFor } from '../search/search-address.ts';
import styles from './find-bar.module.css';
import { around, type Finding } from './finding.ts';
import { placeAddress } from './place-address.ts';

/** How often the words are in the document, and the way from one place to the next. */
export function FindBar({ number, finding }: { number: number; finding: Finding }) {
	const { t } = useTranslation('search');
	const { q, back, total, hit } = finding;
	const link = (place: { page: number; hit: number } | null, rel: 'prev' | 'next') =>
		place && (
			<a
				href={placeAddress(number, finding, place)}
				data-find={rel}
				rel="nofollow"
				aria-keyshortcuts={rel === 'prev' ? 'Shift+F3' : 'F3'}
			>
				{t(rel === 'prev' ? 'inside.previous' : 'inside.next')}
			</a>
		);
	const { previous, next } = around(finding);
	const counts = { hit: formatCount(hit ?? 0), total: formatCount(total) };
	return (
		<nav className={styles.bar} aria-label={t('inside.label')} data-find-bar>
			<span role="status">
				{total === 0 ? t('inside.none', { q }) : t(hit === null ? 'inside.some' : 'inside.here', counts)}
			</span>
			{link(previous, 'prev')}
			{link(next, 'next')}
			{total > 1 && (
				<span className={styles.keys} data-find-keys hidden>
					{t('inside.keys')}
				</span>
			)}
			<a href={searchAddress(back ?? searchFor(q))}>{t(back ? 'inside.back' : 'inside.everywhere')}</a>
			<a href={`/documents/${number}`}>{t('inside.close')}</a>
		</nav>
	);
}
