import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { today } from '../../../ui/china-day.ts';
import { campaignOf, instanceOf, sections, withAsked } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Rows } from '../shared/rows.tsx';

const address = (page: number) => withAsked(sections[2].address, { page });

export async function loader({ context, request }: LoaderFunctionArgs) {
	const page = pageIn(new URL(request.url).searchParams);
	const listed = await forPage(request, context.get(apiContext).campaigns.instance.list({ page }));
	const instead = lastPageInstead(listed);
	if (instead !== null) throw redirect(address(instead));
	return listed;
}

/** Plans of the organisations that the reader acts for, one a campaign. */
export default function InstancesPage() {
	const listed = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const { t: words } = useTranslation('filing');
	return (
		<>
			<title>{t('instance.title')}</title>
			<h1>{t('instance.title')}</h1>
			<p className={styles.lead}>{t('instance.lead')}</p>
			<Rows<(typeof listed.items)[number]>
				label={t('instance.title')}
				listed={listed}
				empty={t('instance.none')}
				address={address}
				columns={[
					{
						title: t('board.organisation'),
						render: (_, { id, organisation }) => <Link to={instanceOf(id)}>{organisation.shortName}</Link>,
					},
					{
						title: t('list.column.name'),
						render: (_, { campaign }) => <Link to={campaignOf(campaign.id)}>{campaign.name}</Link>,
					},
					{
						title: t('list.column.state'),
						render: (_, { state, dueOn }) => (
							<>
								{t(`instance.state.${state}`)}
								{state !== 'filed' && dueOn !== null && (
									<div className={styles.soft}>{words(dueOn < today() ? 'lateSince' : 'dueOn', { on: dueOn })}</div>
								)}
							</>
						),
					},
				]}
			/>
		</>
	);
}
