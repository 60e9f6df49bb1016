import { type Plan, resolveDay, sectionNames } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';

/** A plan to be read. */
export function PlanText({ plan }: { plan: Plan }) {
	const { t } = useTranslation('campaigns');
	return (
		<>
			<p className={styles.soft}>{t('plan.locked')}</p>
			{sectionNames.map((name) => (
				<section key={name} className={styles.box}>
					<h2>{t(`sectionName.${name}`)}</h2>
					<p className={styles.words}>{plan.sections[name]}</p>
				</section>
			))}
			<section className={styles.box}>
				<h2>{t('plan.actions')}</h2>
				<ol className={styles.list}>
					{plan.actions.map((action) => (
						<li key={action.key}>
							<b>{action.text}</b>（{t(`kind.${action.kind}`)}，{action.owner}，
							{resolveDay(action.due, plan.events) ?? t('overview.open')}）
							{action.standard && <p className={styles.words}>{action.standard}</p>}
						</li>
					))}
				</ol>
			</section>
		</>
	);
}
