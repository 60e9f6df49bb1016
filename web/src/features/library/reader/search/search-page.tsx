import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext, meContext } from '../../../../app/context.ts';
import { formatCount } from '../../../../ui/format.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { Filters } from './filters.tsx';
import { type Loaded, loadSearch, type SearchResult } from './load-search.ts';
import { Nothing } from './nothing.tsx';
import { RelatedSearches } from './related-searches.tsx';
import { Results } from './results.tsx';
import styles from './search.module.css';
import { searchAddress } from './search-address.ts';
import { SearchBox } from './search-box.tsx';
import { Sorts } from './sorts.tsx';

export function loader({ context, request }: LoaderFunctionArgs) {
	return loadSearch(context.get(apiContext), request, context.get(meContext) !== null);
}

export default function SearchPage() {
	const loaderData = useLoaderData<typeof loader>();
	const { t } = useTranslation('search');
	const { asked, result } = loaderData;
	return (
		<main id="main">
			<title>{asked.q === '' ? t('title') : t('titleOf', { q: asked.q })}</title>
			<meta name="robots" content="noindex" />
			<h1 className="unseen">{t('title')}</h1>
			<SearchBox q={asked.q} />
			{result === null ? <p className={styles.tips}>{t('tips')}</p> : <Found loaded={loaderData} result={result} />}
		</main>
	);
}

function Found({ loaded, result }: { loaded: Loaded; result: SearchResult }) {
	const { t } = useTranslation('search');
	const { asked, numbered } = loaded;
	const { total, page, size, items, meant, related, complete } = result;
	return (
		<>
			{!complete && (
				<p className={styles.notice} role="status">
					{t('incomplete')}
				</p>
			)}
			{numbered && (
				<p className={styles.meant}>
					{t('numbered', { number: String(numbered.number) })}{' '}
					<a href={`/documents/${numbered.number}`}>{numbered.title}</a>
				</p>
			)}
			{meant.length > 0 && (
				<p className={styles.meant}>
					{t('meant')}
					{meant.map((q) => (
						<span key={q}>
							{' '}
							<a href={searchAddress({ ...asked, q, page: 1 })}>{q}</a>
						</span>
					))}
				</p>
			)}
			<div className={styles.columns}>
				<Filters loaded={loaded} result={result} />
				<section className={styles.found} aria-labelledby="found">
					<div className={styles.heading}>
						<h2 id="found">
							<Count q={asked.q} result={result} />
						</h2>
						{total > 1 && <Sorts asked={asked} />}
					</div>
					{total === 0 ? (
						<Nothing loaded={loaded} />
					) : (
						<Results items={items} onlyPartial={result.partialTotal === total} asked={asked} />
					)}
					<Pager page={page} size={size} total={total} address={(to) => searchAddress({ ...asked, page: to })} />
					<RelatedSearches searches={related} />
				</section>
			</div>
		</>
	);
}

/** How many have all of the words, and how many only some. */
function Count({ q, result: { total, partialTotal, more } }: { q: string; result: SearchResult }) {
	const { t } = useTranslation('search');
	const counts = { total: formatCount(total - partialTotal), partial: formatCount(partialTotal) };
	if (total === 0) return t('none', { q });
	if (partialTotal === total) return t('countPartial', counts);
	if (partialTotal > 0) return t('countBoth', counts);
	return t(more ? 'countMore' : 'count', counts);
}
