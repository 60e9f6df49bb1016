import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { formatTime } from '../../../ui/format.ts';
import { useCampaign } from '../campaign/campaign-layout.tsx';
import { idIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Campaign, Emergency } from '../shared/types.ts';
import { DeclareDialog, LiftButton, ResumeButton, WithdrawButton } from './emergency-acts.tsx';
import { ShortTasks } from './short-tasks.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { emergency } = context.get(apiContext).campaigns;
	return forPage(request, emergency.list({ id: idIn(params.id) }));
}

/** Emergencies of a campaign: those that last, with what is asked for at once, and those that are over, with what was done in them. */
export default function EmergenciesPage() {
	const campaign = useCampaign();
	const { mayDeclare, items } = useLoaderData<typeof loader>();
	const { t } = useTranslation('emergency');
	return (
		<>
			<div className={styles.bar}>
				<h2>{t('title')}</h2>
				{mayDeclare && <DeclareDialog campaign={campaign} />}
			</div>
			<p className={styles.lead}>{t('lead')}</p>
			{items.length === 0 && <Empty description={t(mayDeclare ? 'none' : 'noneToRead')} />}
			{items.map((emergency) => (
				<OneEmergency key={emergency.id} emergency={emergency} campaign={campaign} />
			))}
		</>
	);
}

function OneEmergency({ emergency, campaign }: { emergency: Emergency; campaign: Campaign }) {
	const { t } = useTranslation('emergency');
	const { name, organisation, state, reason, fromOn, liftedOn, paperworkUntil, suspended, owed } = emergency;
	return (
		<article className={styles.box} aria-label={name}>
			<div className={styles.bar}>
				<h3>
					{name} · {t(`state.${state}`)}
				</h3>
				{emergency.mayWithdraw && <WithdrawButton emergency={emergency} />}
				{emergency.mayLift && <LiftButton emergency={emergency} campaign={campaign} />}
				{emergency.mayResume && <ResumeButton emergency={emergency} />}
			</div>
			<p className={styles.words}>{reason}</p>
			<div className={styles.facts}>
				<span>{t('place', { organisation: organisation.shortName })}</span>
				<span>{liftedOn === null ? t('since', { from: fromOn }) : t('span', { from: fromOn, until: liftedOn })}</span>
				{state !== 'withdrawn' && <span>{t('organisations', { count: emergency.organisations })}</span>}
				{suspended > 0 && <span>{t('suspended', { count: suspended })}</span>}
				{emergency.acts > 0 && <span>{t('acts', { count: emergency.acts })}</span>}
				{owed > 0 && <span>{t('owed', { count: owed })}</span>}
				<span>
					{paperworkUntil === null
						? t('paperworkDays', { days: emergency.paperworkDays })
						: t('paperworkUntil', { until: paperworkUntil })}
				</span>
				<span className={styles.soft}>
					{t('by', { by: emergency.by ?? t('somebody'), at: formatTime(emergency.at) })}
					{liftedOn !== null && ` · ${t('liftedBy', { by: emergency.liftedBy ?? t('somebody') })}`}
				</span>
			</div>
			<ShortTasks emergency={emergency} />
		</article>
	);
}
