import { holds } from '@pacesetter/core/identity';
import { Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext, meContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../../ui/address-number.ts';
import { QueueTable } from './queue-table.tsx';
import styles from './reviews.module.css';

const size = 20;
const addressOf = (page: number): string => `/desk/reviews?page=${page}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	if (!holds(context.get(meContext), 'library.manage')) throw data({ code: 'FORBIDDEN' }, { status: 403 });
	const page = pageIn(new URL(request.url).searchParams);
	const waiting = await forPage(request, context.get(apiContext).library.review.list({ page, size }));
	const instead = lastPageInstead(waiting);
	if (instead !== null) throw redirect(addressOf(instead));
	return { waiting };
}

/** What waits for a reviewer before readers see it. */
export default function ReviewsPage() {
	const { waiting } = useLoaderData<typeof loader>();
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
		</>
	);
}
