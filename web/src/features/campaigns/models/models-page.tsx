import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { useCampaign } from '../campaign/campaign-layout.tsx';
import { campaignOf, idIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Rows } from '../shared/rows.tsx';
import type { Model } from '../shared/types.ts';
import { AnswerModel, TakeModel, WithdrawModel } from './model-acts.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const id = idIn(params.id);
	const page = pageIn(new URL(request.url).searchParams);
	const { model, instance } = context.get(apiContext).campaigns;
	const listed = await forPage(request, model.list({ id, page }));
	const instead = lastPageInstead(listed);
	if (instead !== null) throw redirect(campaignOf(id, 'models', { page: instead }));
	const { items: instances } = await forPage(request, instance.list({ campaign: id, size: 100 }));
	return { listed, instances };
}

/** What was put forward as a model: for the issuer to recommend, for the others to take over. */
export default function ModelsPage() {
	const campaign = useCampaign();
	const { listed, instances } = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const wide = styles.wide ?? '';
	const isRunning = campaign.state === 'running';
	return (
		<>
			<h2>{t('page.models')}</h2>
			<p className={styles.lead}>{t('model.lead')}</p>
			<Rows<Model>
				label={t('page.models')}
				listed={listed}
				empty={t('model.none')}
				address={(page) => campaignOf(campaign.id, 'models', { page })}
				columns={[
					{
						title: t('model.column.what'),
						render: (_, { text, organisation, words }) => (
							<>
								{text}
								<div className={styles.soft}>{organisation.shortName}</div>
								<div className={styles.narrow}>{words}</div>
							</>
						),
					},
					{
						title: t('model.column.words'),
						className: wide,
						render: (_, { words }) => <p className={styles.words}>{words}</p>,
					},
					{
						title: t('model.column.state'),
						render: (_, row) => (
							<>
								{t(`model.state.${row.state}`)}
								<div className={styles.soft}>{t('model.acts', row)}</div>
								{row.answer && <p className={styles.words}>{row.answer}</p>}
								<div className={styles.bar}>
									{row.mayAnswer && <AnswerModel row={row} />}
									{row.mayWithdraw && <WithdrawModel row={row} />}
									{isRunning && row.state === 'recommended' && <TakeModel row={row} instances={instances} />}
								</div>
							</>
						),
					},
				]}
			/>
		</>
	);
}
