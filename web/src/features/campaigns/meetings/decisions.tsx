import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Lamp } from '../../../ui/lamp.tsx';
import { taskOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Campaign, Decision, Meeting } from '../shared/types.ts';
import { AddDecision, ChangeDecision, RestoreDecision, WithdrawDecision } from './decision-dialogs.tsx';

/** What a meeting decided, each with its task and how that stands. */
export function Decisions({ campaign, meeting }: { campaign: Campaign; meeting: Meeting }) {
	const { t } = useTranslation('steering');
	const mayKeep = campaign.manages && campaign.state === 'running';
	return (
		<>
			{meeting.decisions.length === 0 ? (
				<p className={styles.soft}>{t('decision.none')}</p>
			) : (
				<ul className={styles.list} aria-label={t('decision.title')}>
					{meeting.decisions.map((decision) => (
						<li key={decision.id}>
							<OneDecision decision={decision} />
							{mayKeep && (
								<div className={styles.bar}>
									{decision.withdrawnFor === null ? (
										<>
											<ChangeDecision issuer={campaign.issuer.id} decision={decision} />
											<WithdrawDecision decision={decision} />
										</>
									) : (
										<RestoreDecision decision={decision} />
									)}
								</div>
							)}
						</li>
					))}
				</ul>
			)}
			{mayKeep && <AddDecision issuer={campaign.issuer.id} meeting={meeting} />}
		</>
	);
}

function OneDecision({ decision }: { decision: Decision }) {
	const { t } = useTranslation('steering');
	const { t: words } = useTranslation('campaigns');
	const { taskId, text, organisation, owner, dueOn, standing, lamp, withdrawnFor } = decision;
	return (
		<>
			{taskId ? <Link to={taskOf(taskId)}>{text}</Link> : <del>{text}</del>}
			<div className={styles.facts}>
				<span>{[organisation.shortName, owner].filter(Boolean).join(' · ')}</span>
				<span>{t('decision.due', { on: dueOn })}</span>
				{withdrawnFor === null ? (
					<Lamp colour={lamp}>{words(`standing.${standing}`)}</Lamp>
				) : (
					<span>{t('decision.withdrawnFor', { reason: withdrawnFor })}</span>
				)}
			</div>
		</>
	);
}
