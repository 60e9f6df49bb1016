import { holds } from '@pacesetter/core/identity';
import { Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext, meContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../ui/address-number.ts';
import { AllowanceForm } from './allowance-form.tsx';
import { IssueForm } from './issue-form.tsx';
import { IssueTable } from './issue-table.tsx';
import styles from './points.module.css';

const size = 20;
const addressOf = (page: number): string => `/desk/points/issues?page=${page}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { issue, allowance } = context.get(apiContext).points;
	if (!holds(context.get(meContext), 'points.issue')) throw data({ code: 'FORBIDDEN' }, { status: 403 });
	const page = pageIn(new URL(request.url).searchParams);
	const [issues, { amount }] = await forPage(request, Promise.all([issue.list({ page, size }), allowance.get()]));
	const instead = lastPageInstead(issues);
	if (instead !== null) throw redirect(addressOf(instead));
	return { issues, allowance: amount, fresh: crypto.randomUUID() };
}

/** Where points come from: by hand for a reason, and every month the same for everybody. */
export default function IssuesPage() {
	const { issues, allowance, fresh } = useLoaderData<typeof loader>();
	const { t } = useTranslation('points');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('issue.title')}</title>
			<h1>{t('issue.title')}</h1>
			<p className={styles.lead}>{t('issue.lead')}</p>
			<div className={styles.forms}>
				<IssueForm fresh={fresh} />
				<AllowanceForm key={allowance} amount={allowance} />
			</div>
			<h2>{t('issue.list')}</h2>
			{issues.items.length === 0 ? <Empty description={t('issue.none')} /> : <IssueTable issues={issues.items} />}
			<Pagination
				align="center"
				hideOnSinglePage
				current={issues.page}
				pageSize={size}
				total={issues.total}
				showSizeChanger={false}
				onChange={(to) => void navigate(addressOf(to))}
			/>
		</>
	);
}
