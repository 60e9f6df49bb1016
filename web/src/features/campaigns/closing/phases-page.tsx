import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { formatTime } from '../../../ui/format.ts';
import { useCampaign } from '../campaign/campaign-layout.tsx';
import { idIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Campaign, Phase } from '../shared/types.ts';
import { ExitLine } from './exit-line.tsx';
import { Indicators } from './indicators.tsx';
import { ClosePhase, ReopenPhase } from './phase-dialogs.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { phase } = context.get(apiContext).campaigns;
	return forPage(request, phase.board({ id: idIn(params.id) }));
}

/** What must hold before each phase is over, how it stands, and the way on to the next. */
export default function PhasesPage() {
	const campaign = useCampaign();
	const { phases, indicators } = useLoaderData<typeof loader>();
	const { t } = useTranslation('steering');
	const last = phases.findLast(({ state }) => state === 'closed');
	return (
		<>
			<h2>{t('phase.title')}</h2>
			<p className={styles.lead}>{t('phase.lead')}</p>
			{phases.length === 0 && <Empty description={t('phase.none')} />}
			{phases.map((phase) => (
				<OnePhase key={phase.key} campaign={campaign} phase={phase} isLast={phase.key === last?.key} />
			))}
			<Indicators campaign={campaign} indicators={indicators} />
		</>
	);
}

function OnePhase({ campaign, phase, isLast }: { campaign: Campaign; phase: Phase; isLast: boolean }) {
	const { t } = useTranslation('steering');
	const { ended } = phase;
	const mayKeep = campaign.manages && campaign.state === 'running';
	return (
		<article className={styles.box} aria-label={phase.name}>
			<div className={styles.bar}>
				<h3>{phase.name}</h3>
				<span>{t(`phase.state.${phase.state}`)}</span>
				<span className={styles.soft}>
					{t('phase.days', { from: phase.from ?? t('phase.open'), until: phase.until ?? t('phase.open') })}
				</span>
				{mayKeep && phase.isNext && <ClosePhase campaign={campaign} phase={phase} />}
				{mayKeep && isLast && <ReopenPhase campaign={campaign} phase={phase} />}
			</div>
			{ended && (
				<p className={styles.words}>
					{t('phase.ended', { by: ended.by ?? t('meeting.somebody'), at: formatTime(ended.at), unmet: ended.unmet })}
					{ended.reason && t('phase.because', { reason: ended.reason })}
				</p>
			)}
			{phase.exits.length === 0 ? (
				<p className={styles.soft}>{t('phase.noExits')}</p>
			) : (
				<ul className={styles.list}>
					{phase.exits.map((exit) => (
						<li key={exit.key}>
							<ExitLine campaign={campaign} phase={phase} exit={exit} mayJudge={mayKeep && phase.state !== 'closed'} />
						</li>
					))}
				</ul>
			)}
		</article>
	);
}
