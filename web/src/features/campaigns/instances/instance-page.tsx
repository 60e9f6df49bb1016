import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { idIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { taskColumns } from '../shared/task-columns.tsx';
import type { TaskRow } from '../shared/types.ts';
import { AddAction } from './add-action.tsx';
import { AskedBelow } from './asked-below.tsx';
import { Clauses } from './clauses.tsx';
import { FileButton, Filing } from './filing.tsx';
import { Offered } from './offered.tsx';
import { OwnCampaign } from './own-campaign.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { SectionsForm } from './sections-form.tsx';
import { SectionsText } from './sections-text.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { instance } = context.get(apiContext).campaigns;
	return forPage(request, instance.get({ id: idIn(params.id) }));
}

/** An organisation's own plan in a campaign: what binds it, what it adds, what it says to each clause. */
export default function InstancePage() {
	const instance = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const heading = t('instance.heading', {
		organisation: instance.organisation.shortName,
		campaign: instance.campaign.name,
	});
	return (
		<>
			<title>{heading}</title>
			<div className={styles.bar}>
				<h1>{heading}</h1>
				{instance.mayPractise && <AddAction instance={instance} />}
				{instance.mayFile && <FileButton instance={instance} />}
				{instance.mayReturn && <ReturnDialog instance={instance} />}
			</div>
			<Filing instance={instance} />
			<section>
				<h2>{t('instance.tasks')}</h2>
				<div className={styles.scroll}>
					<Table<TaskRow>
						rowKey="id"
						size="small"
						className={styles.table ?? ''}
						aria-label={t('instance.tasks')}
						pagination={false}
						locale={{ emptyText: t('instance.noTasks') }}
						dataSource={[...instance.tasks]}
						columns={[
							...taskColumns(t, false).filter(({ title }) => title !== t('task.column.organisation')),
							{
								title: t('plan.kind'),
								className: styles.wide ?? '',
								render: (_, { action }) => (
									<>
										{t(action.kind === 'mandatory' ? 'instance.locked' : 'instance.own')}
										{action.kind === 'optional' && action.local && !action.filed && (
											<div className={styles.soft}>{t('instance.unfiled')}</div>
										)}
									</>
								),
							},
						]}
					/>
				</div>
			</section>
			<AskedBelow instance={instance} />
			<Offered instance={instance} />
			<OwnCampaign instance={instance} />
			<Clauses instance={instance} />
			{instance.mayPractise && !instance.mayReturn ? (
				<SectionsForm key={instance.edition} instance={instance} />
			) : (
				<SectionsText instance={instance} />
			)}
		</>
	);
}
