import { Button, Drawer, Empty, Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead } from '../../../ui/address-number.ts';
import { formatCount } from '../../../ui/format.ts';
import { addressOf, profileOf, type Wish, wishIn } from '../shared/address.ts';
import { OrganisationTable } from '../shared/organisation-table.tsx';
import { Filters } from './filters.tsx';
import { FirstSteps } from './first-steps.tsx';
import { loadTree } from './load-tree.ts';
import { NewTop } from './new-top.tsx';
import { OrganisationTree } from './organisation-tree.tsx';
import styles from './tree.module.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
	const wish = wishIn(new URL(request.url).searchParams);
	const loaded = await forPage(request, loadTree(context.get(apiContext).organisation, wish));
	const instead = lastPageInstead(loaded.listed);
	if (instead !== null) throw redirect(addressOf({ ...wish, page: instead }));
	return { wish, ...loaded };
}

export default function OrganisationsPage() {
	const { branchings } = useLoaderData<typeof loader>();
	const { t } = useTranslation('organisation');
	const isEmpty = branchings.every(({ nodes }) => nodes.length === 0);
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			{isEmpty ? <FirstSteps /> : <TreeAndTable />}
		</>
	);
}

function TreeAndTable() {
	const { wish, branchings, chosen, listed } = useLoaderData<typeof loader>();
	const { t } = useTranslation('organisation');
	const navigate = useNavigate();
	const [drawer, setDrawer] = useState(false);
	const show = (changed: Partial<Wish>) => void navigate(addressOf({ ...wish, page: 1, ...changed }));
	const choose = (at: number | null): void => {
		setDrawer(false);
		show({ at, query: '' });
	};
	const tree = <OrganisationTree branchings={branchings} at={wish.at} onChoose={choose} />;
	return (
		<div className={styles.columns}>
			<aside className={styles.side} aria-label={t('tree.label')}>
				{tree}
			</aside>
			<Drawer open={drawer} title={t('tree.label')} placement="left" onClose={() => setDrawer(false)}>
				{tree}
			</Drawer>
			<section>
				<div className={styles.head}>
					<Button className={styles.opener ?? ''} onClick={() => setDrawer(true)}>
						{t('tree.open')}
					</Button>
					<h2>{chosen ? <Link to={profileOf(chosen.id)}>{chosen.shortName}</Link> : t('tree.all')}</h2>
					{chosen ? <Link to={addressOf({ ...wish, at: null, page: 1 })}>{t('tree.leave')}</Link> : <NewTop />}
				</div>
				<Filters wish={wish} onWish={show} />
				<p className={styles.total} role="status">
					{t('total', { total: formatCount(listed.total) })}
				</p>
				{listed.total === 0 ? <Empty description={t('none')} /> : <OrganisationTable rows={listed.items} />}
				<Pagination
					align="center"
					hideOnSinglePage
					current={listed.page}
					pageSize={listed.size}
					total={listed.total}
					showSizeChanger={false}
					onChange={(page) => show({ page })}
				/>
			</section>
		</div>
	);
}
