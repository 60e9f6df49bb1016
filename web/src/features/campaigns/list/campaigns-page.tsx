import { holds } from '@pacesetter/core/identity';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { apiContext, meContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { campaignOf, sections, withAsked } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Coverage } from '../shared/coverage.tsx';
import { Rows } from '../shared/rows.tsx';
import type { CampaignRow } from '../shared/types.ts';
import { NewCampaign } from './new-campaign.tsx';

const address = (page: number) => withAsked(sections[0].address, { page });

export async function loader({ context, request }: LoaderFunctionArgs) {
	const page = pageIn(new URL(request.url).searchParams);
	const listed = await forPage(request, context.get(apiContext).campaigns.campaign.list({ page, size: 10 }));
	const instead = lastPageInstead(listed);
	if (instead !== null) throw redirect(address(instead));
	return { listed, mayIssue: holds(context.get(meContext), 'campaign.manage') };
}

/** Campaigns in reach, with how far each has come there. */
export default function CampaignsPage() {
	const { listed, mayIssue } = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	return (
		<>
			<title>{t('list.title')}</title>
			<div className={styles.bar}>
				<h1>{t('list.title')}</h1>
				{mayIssue && <NewCampaign />}
			</div>
			<p className={styles.lead}>{t('list.lead')}</p>
			<Rows<CampaignRow>
				label={t('list.title')}
				listed={listed}
				empty={t('list.none')}
				address={address}
				columns={[
					{
						title: t('list.column.name'),
						render: (_, { id, name, state }) => (
							<Link to={campaignOf(id, state === 'draft' ? 'plan' : 'overview')}>{name}</Link>
						),
					},
					{ title: t('list.column.state'), render: (_, { state }) => t(`state.${state}`) },
					{
						title: t('list.column.issuer'),
						className: styles.wide ?? '',
						render: (_, { issuer }) => issuer.shortName,
					},
					{
						title: t('list.column.plan'),
						className: styles.wide ?? '',
						render: (_, { planNumber }) => (planNumber === null ? '–' : t('list.planNumber', { number: planNumber })),
					},
					{
						title: t('list.column.coverage'),
						render: (_, { counts, name }) => <Coverage counts={counts} of={name} />,
					},
					{
						title: t('list.column.overdue'),
						align: 'right',
						className: styles.wide ?? '',
						render: (_, { counts }) => counts.overdue,
					},
				]}
			/>
		</>
	);
}
