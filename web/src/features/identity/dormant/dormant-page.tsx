import { Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import styles from './dormant.module.css';
import { DormantList } from './dormant-list.tsx';

const addressOf = (page: number): string => `/desk/dormant-rights?page=${page}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const page = pageIn(new URL(request.url).searchParams);
	const accounts = await forPage(request, context.get(apiContext).identity.account.dormant({ page, size: 20 }));
	const instead = lastPageInstead(accounts);
	if (instead !== null) throw redirect(addressOf(instead));
	return accounts;
}

/** Accounts that one administrator opened anew: their rights wait until a second one says that the owner has them. */
export default function DormantPage() {
	const { items, page, size, total } = useLoaderData<typeof loader>();
	const { t } = useTranslation('dormant');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			{items.length === 0 ? <Empty description={t('none')} /> : <DormantList accounts={items} />}
			<Pagination
				align="center"
				hideOnSinglePage
				current={page}
				pageSize={size}
				total={total}
				showSizeChanger={false}
				onChange={(to) => void navigate(addressOf(to))}
			/>
		</>
	);
}
