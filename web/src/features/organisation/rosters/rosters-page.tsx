import { Empty, Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { rostersAddress } from './address.ts';
import { ExportCard } from './export-card.tsx';
import { RosterTable } from './roster-table.tsx';
import styles from './rosters.module.css';
import { SendCard } from './send-card.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { roster, organisation } = context.get(apiContext).organisation;
	const page = pageIn(new URL(request.url).searchParams);
	const [rosters, tops] = await forPage(request, Promise.all([roster.list({ page }), organisation.tree({})]));
	const instead = lastPageInstead(rosters);
	if (instead !== null) throw redirect(`${rostersAddress}?page=${instead}`);
	return { rosters, tops };
}

/** Rosters: sending one in, and those that were. */
export default function RostersPage() {
	const { rosters, tops } = useLoaderData<typeof loader>();
	const { t } = useTranslation('rosters');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			<SendCard tops={tops} />
			<h2 className={styles.next}>{t('list.label')}</h2>
			{rosters.total === 0 ? <Empty description={t('list.none')} /> : <RosterTable rosters={rosters.items} />}
			<Pagination
				align="center"
				hideOnSinglePage
				current={rosters.page}
				pageSize={rosters.size}
				total={rosters.total}
				showSizeChanger={false}
				onChange={(page) => void navigate(`${rostersAddress}?page=${page}`)}
			/>
			<div className={styles.next}>
				<ExportCard />
			</div>
		</>
	);
}
