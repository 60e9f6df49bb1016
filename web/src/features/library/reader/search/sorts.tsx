import { searchSorts } from '@pacesetter/core/search';
import { useTranslation } from 'react-i18next';
import styles from './search.module.css';
import { type Asked, searchAddress } from './search-address.ts';

export function Sorts({ asked }: { asked: Asked }) {
	const { t } = useTranslation('search');
	return (
		<nav className={styles.sorts} aria-label={t('sort.label')}>
			{searchSorts.map((sort) => (
				<a
					key={sort}
					href={searchAddress({ ...asked, sort, page: 1 })}
					aria-current={sort === asked.sort ? 'true' : undefined}
				>
					{t(`sort.${sort}`)}
				</a>
			))}
		</nav>
	);
}
