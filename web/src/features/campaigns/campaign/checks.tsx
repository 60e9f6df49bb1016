import { readinessChecks } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { Lamp } from '../../../ui/lamp.tsx';
import styles from '../shared/campaigns.module.css';
import type { Campaign } from '../shared/types.ts';

/** What is said against the plan, and the five checks before the start. */
export function Checks({ campaign }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	const nameOf = (part: string | null): string => {
		const { plan, upper } = campaign;
		const action = [...plan.actions, ...(upper?.actions ?? [])].find(({ key }) => key === part)?.text;
		if (action !== undefined) return action;
		const phase = [...plan.phases, ...(upper?.phases ?? [])].find(({ key }) => key === part)?.name;
		if (phase !== undefined) return phase;
		const other =
			plan.duties.find(({ key }) => key === part)?.text ?? plan.standards.find(({ key }) => key === part)?.name;
		if (other !== undefined) return other;
		return part === 'goals' || part === 'content' || part === 'steps' || part === 'organisation'
			? t(`sectionName.${part}`)
			: (part ?? '');
	};
	return (
		<section className={styles.box}>
			<h2>{t('overview.checks')}</h2>
			{campaign.faults.length === 0 && <p>{t('overview.clean')}</p>}
			<ul className={styles.list}>
				{campaign.faults.map(({ code, weight, part, value, campaign: other }) => (
					<li key={`${code} ${part}`}>
						<b>{t(`overview.${weight}`)}</b> {t(`fault.${code}`, { part: nameOf(part), value, campaign: other })}
					</li>
				))}
			</ul>
			<h3>{t('overview.readiness')}</h3>
			<div className={styles.facts}>
				{readinessChecks.map((check) => (
					<Lamp key={check} colour={campaign.readiness[check] ? 'green' : 'grey'}>
						{t(`ready.${check}`)}
					</Lamp>
				))}
			</div>
		</section>
	);
}
