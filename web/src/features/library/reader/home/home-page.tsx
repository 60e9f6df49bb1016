import { sistersIn } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router';
import { apiContext, originContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { useShell } from '../../../../app/shell/use-shell.ts';
import { formatCount } from '../../../../ui/format.ts';
import ui from '../../../../ui/ui.module.css';
import { DocumentList } from '../list/document-list.tsx';
import { FeedLinks } from '../list/feed-links.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { Catalogue } from './catalogue.tsx';
import styles from './home.module.css';
import { siteData } from './site-data.ts';

const newest = 12;
const mostRead = 8;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { library } = context.get(apiContext);
	const [documents, read, categories] = await forPage(
		request,
		Promise.all([
			library.document.list({ sort: 'newest', page: 1, size: newest }),
			library.document.list({ sort: 'views', page: 1, size: mostRead }),
			library.category.list(),
		]),
	);
	const origin = context.get(originContext) ?? new URL(request.url).origin;
	// What nobody has opened is not read most.
	return { documents, mostRead: read.items.filter(({ views }) => views > 0), categories, origin };
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) =>
	loaderData ? [{ 'script:ld+json': siteData(loaderData.origin) }] : [];

export default function HomePage() {
	const { documents, mostRead, categories, origin } = useLoaderData<typeof loader>();
	const { t } = useTranslation('reader');
	const { me } = useShell();
	return (
		<main id="main">
			<title>{t('siteTitle')}</title>
			<meta name="description" content={t('home.description')} />
			<link rel="canonical" href={`${origin}/`} />
			<meta property="og:type" content="website" />
			<meta property="og:site_name" content={t('siteTitle')} />
			<meta property="og:title" content={t('siteTitle')} />
			<meta property="og:description" content={t('home.description')} />
			<meta property="og:url" content={`${origin}/`} />
			<FeedLinks name="newest" title={t('home.newest')} />
			<div className={styles.opening}>
				<h1>{t('home.title')}</h1>
				<SearchBox q="" />
				<p>
					{t('home.holds', { documents: formatCount(documents.total), categories: formatCount(categories.length) })}
				</p>
				<p className={styles.ways}>
					<a className={ui.button} href="/desk/upload">
						{t('home.upload')}
					</a>
					{me ? (
						<a href="/desk/documents">{t('home.mine', { name: me.userName })}</a>
					) : (
						<span>{t('home.noAccount')}</span>
					)}
				</p>
			</div>
			<div className={styles.columns}>
				<Catalogue categories={categories} top={sistersIn(categories, null)} />
				<section className={styles.panel} aria-labelledby="newest">
					<h2 id="newest">{t('home.newest')}</h2>
					<DocumentList documents={documents.items} />
					<p className={styles.more}>
						{documents.total > newest && <a href="/documents">{t('home.more')}</a>}
						<a href="/feeds/newest.rss">RSS</a>
						<a href="/feeds/newest.atom">Atom</a>
					</p>
				</section>
				{mostRead.length > 0 && (
					<section className={styles.panel} aria-labelledby="most-read">
						<h2 id="most-read">{t('home.mostRead')}</h2>
						<DocumentList documents={mostRead} />
					</section>
				)}
			</div>
		</main>
	);
}
