import type { CaseDetail } from '@pacesetter/core/moderation';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../ui/format.ts';
import own from './case.module.css';
import { olderPages, pagesToShow } from './pages-to-show.ts';

interface Props {
	readonly one: CaseDetail;
	readonly shown: NonNullable<CaseDetail['shown']>;
	/** Another version that was reported, and its first pages; null: the one that readers see or saw. */
	readonly older: { readonly version: number; readonly pages: readonly number[] } | null;
}

/** The pages of the version that readers see or saw, or of an older one, those that were reported in it marked. */
export function CasePages({ one, shown, older }: Props) {
	const { t } = useTranslation('moderation');
	const { number } = one.document;
	const version = older?.version ?? shown.version;
	const reported = one.all.filter((report) => !report.withdrawn && report.version === version);
	const named = new Set(reported.flatMap(({ pages }) => pages));
	const total = older ? 0 : (shown.pages ?? 0);
	const present = pagesToShow(total, named);
	const pages = older ? olderPages(older.pages, named) : present.pages;
	return (
		<section className={own.pages} aria-label={t('case.pages')}>
			{older ? (
				<p role="status">
					{t('case.older', { version, current: shown.version })}{' '}
					<a href={`/desk/moderation/${one.id}`}>{t('case.toPresent')}</a>
				</p>
			) : (
				<p>
					<a href={`/documents/${number}`}>{t('case.open')}</a>
				</p>
			)}
			{pages.map((page) => (
				<figure key={page} id={`page-${page}`} data-named={named.has(page) || undefined}>
					<figcaption>{t('case.page', { page })}</figcaption>
					<img
						src={`/api/documents/${number}/versions/${version}/pages/${page}/800`}
						alt={t('case.page', { page })}
						loading="lazy"
					/>
				</figure>
			))}
			{pages.length < total && <p>{t('case.more', { shown: present.first, pages: formatCount(total) })}</p>}
		</section>
	);
}
