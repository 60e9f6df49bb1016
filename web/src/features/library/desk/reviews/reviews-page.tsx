import { holds } from '@pacesetter/core/identity';
import { Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext, meContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../../ui/address-number.ts';
import { QueueTable } from './queue-table.tsx';
import { Renamings } from './renamings.tsx';
import styles from './reviews.module.css';

const size = 20;
/** Titles are few: so many of the oldest are shown. */
const mostTitles = 50;
const addressOf = (page: number): string => `/desk/reviews?page=${page}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	if (!holds(context.get(meContext), 'library.manage')) throw data({ code: 'FORBIDDEN' }, { status: 403 });
	const page = pageIn(new URL(request.url).searchParams);
	const { review, renaming } = context.get(apiContext).library;
	const [waiting, titles] = await forPage(
		request,
		Promise.all([review.list({ page, size }), renaming.list({ size: mostTitles })]),
	);
	const instead = lastPageInstead(waiting);
	if (instead !== null) throw redirect(addressOf(instead));
	return { waiting, titles };
}

/** What waits for a reviewer before readers see it. */
export default function ReviewsPage() {
	const { waiting, titles } = useLoaderData<typeof loader>();
	const { t } = useTranslation('review');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			{waiting.items.length === 0 ? (
				<Empty description={t('none')}>
					<a href="/desk/categories">{t('toCategories')}</a>
				</Empty>
			) : (
				<QueueTable items={waiting.items} />
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={waiting.page}
				pageSize={size}
				total={waiting.total}
				showSizeChanger={false}
				onChange={(page) => void navigate(addressOf(page))}
			/>
			{titles.items.length > 0 && (
				<section aria-labelledby="titles" className={styles.titles}>
					<h2 id="titles">{t('renaming.title')}</h2>
					<p className={styles.lead}>{t('renaming.lead')}</p>
					<Renamings items={titles.items} />
				</section>
			)}
		</>
	);
}
