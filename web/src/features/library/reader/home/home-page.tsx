import { sistersIn } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { useShell } from '../../../../app/shell/use-shell.ts';
import { formatCount } from '../../../../ui/format.ts';
import ui from '../../../../ui/ui.module.css';
import { DocumentList } from '../list/document-list.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { Catalogue } from './catalogue.tsx';
import styles from './home.module.css';

const newest = 12;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { library } = context.get(apiContext);
	const [documents, categories] = await forPage(
		request,
		Promise.all([library.document.list({ sort: 'newest', page: 1, size: newest }), library.category.list()]),
	);
	return { documents, categories };
}

export default function HomePage() {
	const { documents, categories } = useLoaderData<typeof loader>();
	const { t } = useTranslation('reader');
	const { me } = useShell();
	return (
		<main id="main">
			<title>{t('siteTitle')}</title>
			<meta name="description" content={t('home.description')} />
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
				<section className={styles.panel} aria-labelledby="newest">
					<h2 id="newest">{t('home.newest')}</h2>
					<DocumentList documents={documents.items} />
					{documents.total > newest && (
						<p className={styles.more}>
							<a href="/documents">{t('home.more')}</a>
						</p>
					)}
				</section>
				<Catalogue categories={categories} top={sistersIn(categories, null)} />
			</div>
		</main>
	);
}
