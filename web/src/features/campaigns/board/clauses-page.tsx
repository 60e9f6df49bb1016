import { Empty, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { idIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Traced } from '../shared/types.ts';
import { TracedClause } from './traced-clause.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const id = idIn(params.id);
	const { board } = context.get(apiContext).campaigns;
	return { id, clauses: await forPage(request, board.trace({ id })) };
}

const views = ['all', 'without', 'open'] as const;
const isIn = {
	all: () => true,
	without: ({ actions, parts }: Traced) => actions.length === 0 && parts.length === 0,
	open: ({ open }: Traced) => open > 0,
};

/** From each clause to the acts of the branches, and who has not taken it up. */
export default function ClausesPage() {
	const { id, clauses } = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const [wish, setWish] = useSearchParams();
	const view = views.find((one) => one === wish.get('show')) ?? 'all';
	const shown = clauses.filter(isIn[view]);
	if (clauses.length === 0) return <Empty description={t('clauses.none')} />;
	return (
		<>
			<p className={styles.lead}>{t('clauses.lead')}</p>
			<div className={styles.bar}>
				<Segmented
					aria-label={t('clauses.views')}
					value={view}
					options={views.map((value) => ({
						value,
						label: t(`clauses.view.${value}`, { count: clauses.filter(isIn[value]).length }),
					}))}
					onChange={(show) => setWish(show === 'all' ? {} : { show }, { replace: true, preventScrollReset: true })}
				/>
			</div>
			{shown.length === 0 && view !== 'all' && <Empty description={t(`clauses.nothing.${view}`)} />}
			{shown.map((clause) => (
				<TracedClause key={clause.key} campaign={id} clause={clause} />
			))}
		</>
	);
}
