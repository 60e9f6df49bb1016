import { Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import styles from '../shared/moderation.module.css';
import { ReportTable } from './report-table.tsx';

const size = 20;
const addressOf = (page: number): string => `/desk/reports?page=${page}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const page = pageIn(new URL(request.url).searchParams);
	const reports = await forPage(request, context.get(apiContext).moderation.report.mine({ page, size }));
	const instead = lastPageInstead(reports);
	if (instead !== null) throw redirect(addressOf(instead));
	return reports;
}

/** What one reported, and what came of it. */
export default function ReportsPage() {
	const reports = useLoaderData<typeof loader>();
	const { t } = useTranslation('moderation');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('reports.title')}</title>
			<h1>{t('reports.title')}</h1>
			<p className={styles.lead}>{t('reports.lead')}</p>
			{reports.items.length === 0 ? <Empty description={t('reports.none')} /> : <ReportTable reports={reports.items} />}
			<Pagination
				align="center"
				hideOnSinglePage
				current={reports.page}
				pageSize={size}
				total={reports.total}
				showSizeChanger={false}
				onChange={(to) => void navigate(addressOf(to))}
			/>
		</>
	);
}
