import { filingStates } from '@pacesetter/core/campaigns';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { formatTime } from '../../../ui/format.ts';
import { Lamp } from '../../../ui/lamp.tsx';
import { campaignOf, idIn, instanceOf, placeIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Rows } from '../shared/rows.tsx';
import type { Filings } from '../shared/types.ts';
import { FilingPlaces } from './filing-places.tsx';

type State = (typeof filingStates)[number];
type FilingRow = Filings['items'][number];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const id = idIn(params.id);
	const query = new URL(request.url).searchParams;
	const at = placeIn(query);
	const state = filingStates.find((one) => one === query.get('state'));
	const { filing } = context.get(apiContext).campaigns;
	const wish = { id, page: pageIn(query), size: 30, ...(at === null ? {} : { at }), ...(state ? { state } : {}) };
	const listed = await forPage(request, filing.list(wish));
	const instead = lastPageInstead(listed);
	if (instead !== null) throw redirect(campaignOf(id, 'filings', { at, state, page: instead }));
	return { id, at, state: state ?? null, listed };
}

const colours = { filed: 'green', filed_late: 'green', returned: 'yellow', missing: 'grey', overdue: 'red' } as const;

/** Which organisations have filed their plans, how many of how many, and until when they are to. */
export default function FilingsPage() {
	const { id, at, state, listed } = useLoaderData<typeof loader>();
	const { t } = useTranslation('filing');
	const navigate = useNavigate();
	return (
		<>
			<p className={styles.lead}>{t('page.lead')}</p>
			<FilingPlaces id={id} listed={listed} />
			<div className={styles.bar}>
				<Select<State | ''>
					className={styles.choice ?? ''}
					aria-label={t('page.state')}
					value={state ?? ''}
					options={[
						{ value: '', label: t('page.allStates') },
						...filingStates.map((value) => ({
							value,
							label: `${t(`page.states.${value}`)}（${listed.counts[value]}）`,
						})),
					]}
					onChange={(chosen) => void navigate(campaignOf(id, 'filings', { at, state: chosen }))}
				/>
			</div>
			<Rows<FilingRow>
				label={t('page.state')}
				listed={listed}
				empty={t('page.none')}
				address={(page) => campaignOf(id, 'filings', { at, state, page })}
				columns={[
					{
						title: t('page.column.organisation'),
						render: (_, row) => (
							<>
								<Link to={instanceOf(row.id)}>{row.organisation.shortName}</Link>
								<div className={`${styles.narrow} ${styles.soft}`}>{row.filedAt && formatTime(row.filedAt)}</div>
							</>
						),
					},
					{
						title: t('page.column.state'),
						render: (_, row) => (
							<>
								<Lamp colour={colours[row.state]}>{t(`page.states.${row.state}`)}</Lamp>
								{row.state === 'returned' && <div className={styles.soft}>{row.note}</div>}
							</>
						),
					},
					{
						title: t('page.column.filedAt'),
						className: styles.wide ?? '',
						render: (_, { filedAt }) => filedAt && formatTime(filedAt),
					},
					{
						title: t('page.column.feature'),
						className: styles.wide ?? '',
						render: (_, { feature }) => feature,
					},
				]}
			/>
		</>
	);
}
