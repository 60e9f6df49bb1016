import { documentSorts } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../ui/format.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { DocumentList } from './document-list.tsx';
import styles from './list.module.css';
import { listAddress, type loadList } from './load-list.ts';

type Loaded = Pick<Awaited<ReturnType<typeof loadList>>, 'path' | 'sort' | 'documents'>;

/** A list with its order and its pages. */
export function Listing({ path, sort, documents }: Loaded) {
	const { t } = useTranslation('reader');
	const { total, page, size, items } = documents;
	return (
		<section className={styles.panel} aria-labelledby="listing">
			<div className={styles.heading}>
				<h2 id="listing">{t('list.count', { total: formatCount(total) })}</h2>
				<nav className={styles.sorts} aria-label={t('list.sort')}>
					{documentSorts.map((each) => (
						<a
							key={each}
							href={listAddress(path, { sort: each, page: 1 })}
							aria-current={each === sort ? 'true' : undefined}
						>
							{t(`sort.${each}`)}
						</a>
					))}
				</nav>
			</div>
			<DocumentList documents={items} />
			<Pager page={page} size={size} total={total} address={(to) => listAddress(path, { sort, page: to })} />
		</section>
	);
}
