import { useTranslation } from 'react-i18next';
import { formatCount, formatDay } from '../../../../ui/format.ts';
import { placeAddress } from '../document/place-address.ts';
import { LitText } from './lit-text.tsx';
import type { FoundDocument } from './load-search.ts';
import styles from './search.module.css';
import type { Asked } from './search-address.ts';

interface ResultsProps {
	items: readonly FoundDocument[];
	/** Nothing at all has all of the words, which the heading says then. */
	onlyPartial: boolean;
	asked: Asked;
}

/** Documents with their best pages, those with only some of the words after a line that says so. */
export function Results({ items, onlyPartial, asked }: ResultsProps) {
	const { t } = useTranslation('search');
	const whole = items.filter(({ partial }) => !partial);
	const some = items.filter(({ partial }) => partial);
	return (
		<>
			<List items={whole} asked={asked} />
			{some.length > 0 && !onlyPartial && <p className={styles.partial}>{t('partialAfter')}</p>}
			<List items={some} asked={asked} />
		</>
	);
}

function List({ items, asked }: { items: readonly FoundDocument[]; asked: Asked }) {
	if (items.length === 0) return null;
	return (
		<ol className={styles.list}>
			{items.map((document) => (
				<Item key={document.number} document={document} asked={asked} />
			))}
		</ol>
	);
}

function Item({ document, asked }: { document: FoundDocument; asked: Asked }) {
	const { t } = useTranslation('search');
	const [best, ...others] = document.matches;
	if (!best) return null;
	const address = (page: number): string => placeAddress(document.number, { q: asked.q, back: asked }, { page });
	return (
		<li>
			<h3>
				<span className={styles.format}>{document.format.toUpperCase()}</span>
				<a href={address(best.page)}>
					<LitText text={document.title} lit={document.titleLit} />
				</a>
			</h3>
			<p className={styles.snippet}>
				<LitText {...best.snippet} />
			</p>
			{others.length > 0 && (
				<ul className={styles.others}>
					{others.map(({ page, snippet }) => (
						<li key={page}>
							<a href={address(page)}>{t('page', { page })}</a>{' '}
							<span>
								<LitText {...snippet} />
							</span>
						</li>
					))}
				</ul>
			)}
			<p className={styles.details}>
				<span>{t('bestPage', { page: best.page, pages: document.pages ?? best.page })}</span>
				{document.pagesFound > 1 && <span>{t('pagesFound', { pages: formatCount(document.pagesFound) })}</span>}
				<span>{t('published', { day: formatDay(document.publishedAt ?? document.uploadedAt) })}</span>
				<span>{t('views', { views: formatCount(document.views) })}</span>
			</p>
		</li>
	);
}
