import { Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext, originContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../ui/address-number.ts';
import { ShareTable } from './share-table.tsx';
import styles from './sharing.module.css';

const size = 20;
const addressOf = (page: number): string => `/desk/shares?page=${page}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const url = new URL(request.url);
	const page = pageIn(url.searchParams);
	const links = await forPage(request, context.get(apiContext).sharing.link.list({ page, size }));
	const instead = lastPageInstead(links);
	if (instead !== null) throw redirect(addressOf(instead));
	return { links, origin: context.get(originContext) ?? url.origin };
}

/** One's own links: how they stand, how often they were opened, and their end. */
export default function SharesPage() {
	const { links, origin } = useLoaderData<typeof loader>();
	const { t } = useTranslation('sharing');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			{links.items.length === 0 ? (
				<Empty description={t('none')} />
			) : (
				<ShareTable links={links.items} origin={origin} />
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={links.page}
				pageSize={size}
				total={links.total}
				showSizeChanger={false}
				onChange={(to) => void navigate(addressOf(to))}
			/>
		</>
	);
}
