import type { CaseDetail } from '@pacesetter/core/moderation';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../ui/format.ts';
import own from './case.module.css';
import { pagesToShow } from './pages-to-show.ts';

interface Props {
	readonly one: CaseDetail;
	readonly shown: NonNullable<CaseDetail['shown']>;
}

/** The pages that readers see or saw, those that were reported in this version marked. */
export function CasePages({ one, shown }: Props) {
	const { t } = useTranslation('moderation');
	const { number } = one.document;
	const reported = one.all.filter(({ withdrawn, version }) => !withdrawn && version === shown.version);
	const named = new Set(reported.flatMap(({ pages }) => pages));
	const total = shown.pages ?? 0;
	const { pages, first } = pagesToShow(total, named);
	return (
		<section className={own.pages} aria-label={t('case.pages')}>
			<p>
				<a href={`/documents/${number}`}>{t('case.open')}</a>
			</p>
			{pages.map((page) => (
				<figure key={page} id={`page-${page}`} data-named={named.has(page) || undefined}>
					<figcaption>{t('case.page', { page })}</figcaption>
					<img
						src={`/api/documents/${number}/versions/${shown.version}/pages/${page}/800`}
						alt={t('case.page', { page })}
						loading="lazy"
					/>
				</figure>
			))}
			{pages.length < total && <p>{t('case.more', { shown: first, pages: formatCount(total) })}</p>}
		</section>
	);
}
