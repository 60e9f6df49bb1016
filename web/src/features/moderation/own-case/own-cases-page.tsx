import type { OwnCase } from '@pacesetter/core/moderation';
import { Empty, Pagination, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/moderation.module.css';
import { StateLamp } from '../shared/state-lamp.tsx';
import { useKinds } from '../shared/use-kinds.ts';

const size = 20;
const addressOf = (page: number): string => `/desk/documents/cases?page=${page}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const page = pageIn(new URL(request.url).searchParams);
	const cases = await forPage(request, context.get(apiContext).moderation.own.list({ page, size }));
	const instead = lastPageInstead(cases);
	if (instead !== null) throw redirect(addressOf(instead));
	return cases;
}

/** One's own documents that were reported, as far as one was told. */
export default function OwnCasesPage() {
	const cases = useLoaderData<typeof loader>();
	const { t } = useTranslation('moderation');
	const kinds = useKinds();
	const navigate = useNavigate();
	return (
		<>
			<title>{t('own.all')}</title>
			<h1>{t('own.all')}</h1>
			{cases.items.length === 0 ? (
				<Empty description={t('own.none')} />
			) : (
				<Table<OwnCase>
					className={styles.table ?? ''}
					rowKey="id"
					size="middle"
					pagination={false}
					dataSource={cases.items}
					columns={[
						{
							title: t('cases.column.document'),
							render: (_, one) => <Link to={`/desk/documents/cases/${one.id}`}>{one.document.title}</Link>,
						},
						{ title: t('cases.column.kinds'), render: (_, one) => kinds(one.kinds) },
						{ title: t('cases.column.state'), render: (_, { state }) => <StateLamp state={state} /> },
						{
							title: t('own.frozenAt'),
							className: styles.wide ?? '',
							render: (_, { frozenAt }) => frozenAt && formatTime(frozenAt),
						},
					]}
				/>
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={cases.page}
				pageSize={size}
				total={cases.total}
				showSizeChanger={false}
				onChange={(to) => void navigate(addressOf(to))}
			/>
		</>
	);
}
