import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { api } from '../../../app/api.ts';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useAct } from '../../../app/use-act.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { campaignOf, sections, withAsked } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Words } from '../shared/fields.tsx';
import { Rows } from '../shared/rows.tsx';
import type { StandingWork } from '../shared/types.ts';

const address = (page: number) => withAsked(sections[4].address, { page });

export async function loader({ context, request }: LoaderFunctionArgs) {
	const page = pageIn(new URL(request.url).searchParams);
	const listed = await forPage(request, context.get(apiContext).campaigns.standing.list({ page }));
	const instead = lastPageInstead(listed);
	if (instead !== null) throw redirect(address(instead));
	return listed;
}

/** Work that goes on after its campaign: whose, how often, where it came from, and the way to end it. */
export default function StandingPage() {
	const listed = useLoaderData<typeof loader>();
	const { t } = useTranslation('levels');
	const every = useEvery();
	const wide = styles.wide ?? '';
	return (
		<>
			<title>{t('standing.title')}</title>
			<h1>{t('standing.title')}</h1>
			<p className={styles.lead}>{t('standing.lead')}</p>
			<Rows<StandingWork>
				label={t('standing.title')}
				listed={listed}
				empty={t('standing.none')}
				address={address}
				columns={[
					{
						title: t('standing.work'),
						render: (_, row) => <Work row={row} />,
					},
					{ title: t('standing.owner'), className: wide, render: (_, { owner }) => owner },
					{
						title: t('standing.every'),
						className: wide,
						render: (_, { months }) => every(months),
					},
					{
						title: t('standing.round'),
						className: wide,
						render: (_, { round, stopped }) => (stopped ? '–' : t('standing.span', round)),
					},
					{
						title: t('standing.organisations'),
						align: 'right',
						className: wide,
						render: (_, row) => row.organisations,
					},
					{
						title: t('standing.state'),
						render: (_, { id, stopped, mayEnd }) => (
							<div className={styles.bar}>
								{stopped ? t('standing.stopped', stopped) : t('standing.goesOn')}
								{mayEnd && (stopped ? <Resume id={id} /> : <End id={id} />)}
							</div>
						),
					},
				]}
			/>
		</>
	);
}

/** How often: by the month, the quarter, or so many months. */
function useEvery(): (months: number) => string {
	const { t } = useTranslation('levels');
	return (months) =>
		months === 1
			? t('standing.monthly')
			: months === 3
				? t('standing.quarterly')
				: t('standing.months', { count: months });
}

/** What is to be done and why it goes on; where there is little room, also by whom and how often. */
function Work({ row }: { row: StandingWork }) {
	const { text, standard, owner, months, organisations, campaign, issuer, reason, round, stopped } = row;
	const { t } = useTranslation('levels');
	const every = useEvery();
	return (
		<>
			{text}
			<div className={styles.soft}>
				<div className={styles.narrow}>
					{t('standing.brief', { owner, every: every(months), count: organisations })}
					{!stopped && <div>{t('standing.span', round)}</div>}
				</div>
				{standard !== '' && <div>{t('standing.standard', { standard })}</div>}
				<div>{t('standing.why', { reason })}</div>
				{issuer.shortName} <Link to={campaignOf(campaign.id)}>{campaign.name}</Link>
			</div>
		</>
	);
}

function End({ id }: Pick<StandingWork, 'id'>) {
	const { t } = useTranslation('levels');
	const { end, resume } = api.campaigns.standing;
	return (
		<ActDialog<{ reason: string }, unknown>
			label={t('standing.end')}
			done={t('standing.ended')}
			send={({ reason }) => end({ id, reason })}
			undo={() => resume({ id })}
		>
			{() => <Words name="reason" label={t('standing.reason')} most={400} rows={2} />}
		</ActDialog>
	);
}

function Resume({ id }: Pick<StandingWork, 'id'>) {
	const { t } = useTranslation('levels');
	const { busy, act } = useAct();
	return (
		<Button loading={busy} onClick={() => void act(() => api.campaigns.standing.resume({ id }))}>
			{t('standing.resume')}
		</Button>
	);
}
