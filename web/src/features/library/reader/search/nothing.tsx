import { sistersIn } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { Categories } from '../list/categories.tsx';
import type { Loaded } from './load-search.ts';
import styles from './search.module.css';
import { searchAddress } from './search-address.ts';

/** What to do when nothing was found. */
export function Nothing({ loaded: { asked, categories, signedIn } }: { loaded: Loaded }) {
	const { t } = useTranslation('search');
	const { q, sort, ...narrowed } = asked;
	const isNarrowed = narrowed.categoryId || narrowed.organisationId || narrowed.format || narrowed.year;
	return (
		<div className={styles.nothing}>
			<ul>
				{isNarrowed && (
					<li>
						<a href={searchAddress({ q, sort, page: 1 })}>{t('nothing.everywhere')}</a>
					</li>
				)}
				<li>{t('nothing.shorter')}</li>
				<li>{t('nothing.marks')}</li>
				{!signedIn && <li>{t('nothing.signIn')}</li>}
			</ul>
			<h3>{t('nothing.browse')}</h3>
			<Categories categories={sistersIn(categories, null)} />
		</div>
	);
}
