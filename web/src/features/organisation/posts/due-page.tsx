import { holds } from '@pacesetter/core/identity';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { type ApiClient, apiContext, meContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead } from '../../../ui/address-number.ts';
import { formatCount } from '../../../ui/format.ts';
import styles from '../shared/organisation.module.css';
import { Place } from '../shared/place.tsx';
import { type DueWish, dueAddress, dueWishIn } from './address.ts';
import { DueFilters } from './due-filters.tsx';
import { DueSummary } from './due-summary.tsx';
import { PostTable } from './post-table.tsx';

const size = 30;

async function load({ organisation, post }: ApiClient['organisation'], { at, state, responsible, page }: DueWish) {
	const within = at === null ? {} : { below: at };
	return {
		chosen: at === null ? null : await organisation.get({ id: at }),
		summary: await post.summary({ responsible, ...(at === null ? {} : { of: at }) }),
		posts: await post.due({ page, size, responsible, ...within, ...(state ? { state } : {}) }),
	};
}

export async function loader({ context, request }: LoaderFunctionArgs) {
	const wish = dueWishIn(new URL(request.url).searchParams);
	const loaded = await forPage(request, load(context.get(apiContext).organisation, wish));
	const instead = lastPageInstead(loaded.posts);
	if (instead !== null) throw redirect(dueAddress({ ...wish, page: instead }));
	return { wish, ...loaded, mayChange: holds(context.get(meContext), 'post.change') };
}

/** Posts without a holder and terms that end (R49): counted for each organisation, and one by one. */
export default function DuePage() {
	const { wish, chosen, summary, posts, mayChange } = useLoaderData<typeof loader>();
	const { t } = useTranslation('people');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('due.title')}</title>
			<h1>{t('due.title')}</h1>
			<p className={styles.lead}>{t('due.lead')}</p>
			<Place chosen={chosen} address={(at) => dueAddress({ ...wish, at, page: 1 })} />
			<section className={styles.part} aria-label={t('due.summary')}>
				<DueSummary rows={summary} wish={wish} />
			</section>
			<section>
				<DueFilters wish={wish} onWish={(changed) => void navigate(dueAddress({ ...wish, page: 1, ...changed }))} />
				<PostTable
					rows={posts.items}
					withOrganisation
					mayChange={mayChange}
					empty={t('due.none')}
					total={t('due.total', { total: formatCount(posts.total) })}
					paging={{ ...posts, address: (page) => dueAddress({ ...wish, page }) }}
				/>
			</section>
		</>
	);
}
