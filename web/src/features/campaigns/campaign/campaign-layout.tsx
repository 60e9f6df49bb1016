import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, NavLink, Outlet, useLoaderData, useOutletContext } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { campaignOf, campaignPages, groupPages, idIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Coverage } from '../shared/coverage.tsx';
import type { Campaign } from '../shared/types.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { campaign } = context.get(apiContext).campaigns;
	return forPage(request, campaign.get({ id: idIn(params.id) }));
}

/** The campaign that the page inside is about. */
export const useCampaign = (): Campaign => useOutletContext<Campaign>();

/** One campaign: its name, how it stands, and its parts. */
export default function CampaignLayout() {
	const campaign = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const pages = campaignPages.filter((page) => campaign.oversees || !groupPages.includes(page));
	return (
		<>
			<title>{campaign.name}</title>
			<h1>{campaign.name}</h1>
			<div className={styles.facts}>
				<span role="status">{t(`state.${campaign.state}`)}</span>
				<span>
					{t('list.issuer')}：{campaign.issuer.shortName}
				</span>
				{campaign.planNumber !== null && (
					<span>
						{t('list.column.plan')}：{t('list.planNumber', { number: campaign.planNumber })}
					</span>
				)}
				{campaign.directiveId && <Link to={`/desk/directives/${campaign.directiveId}`}>{t('list.directiveOf')}</Link>}
				{campaign.state !== 'draft' && <Coverage counts={campaign.counts} of={campaign.name} />}
			</div>
			<nav className={styles.sections} aria-label={t('page.label')}>
				{pages.map((page) => (
					<NavLink key={page} to={campaignOf(campaign.id, page)} end>
						{t(`page.${page}`)}
					</NavLink>
				))}
			</nav>
			<Outlet context={campaign} />
		</>
	);
}
