import { Button, Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../ui/address-number.ts';
import { formatCount } from '../../ui/format.ts';
import styles from './points.module.css';
import { StatementTable } from './statement-table.tsx';

const size = 20;
const addressOf = (page: number): string => `/desk/points?page=${page}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { account } = context.get(apiContext).points;
	const page = pageIn(new URL(request.url).searchParams);
	const [mine, statement] = await forPage(request, Promise.all([account.mine(), account.statement({ page, size })]));
	const instead = lastPageInstead(statement);
	if (instead !== null) throw redirect(addressOf(instead));
	return { mine, statement };
}

/** One's own points: how many there are, where they came from and where they went. */
export default function PointsPage() {
	const { mine, statement } = useLoaderData<typeof loader>();
	const { t } = useTranslation('points');
	const navigate = useNavigate();
	const facts = [
		[t('balance'), mine.balance],
		[t('earned'), mine.earned],
		[t('given'), mine.given],
	] as const;
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead', { allowance: formatCount(mine.allowance) })}</p>
			<dl className={styles.facts}>
				{facts.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{formatCount(value)}</dd>
					</div>
				))}
			</dl>
			<div className={styles.bar}>
				<h2>{t('statement')}</h2>
				{statement.total > 0 && <Button href="/api/my/points/statement.csv">{t('export')}</Button>}
			</div>
			{statement.items.length === 0 ? <Empty description={t('none')} /> : <StatementTable lines={statement.items} />}
			<Pagination
				align="center"
				hideOnSinglePage
				current={statement.page}
				pageSize={size}
				total={statement.total}
				showSizeChanger={false}
				onChange={(to) => void navigate(addressOf(to))}
			/>
		</>
	);
}
