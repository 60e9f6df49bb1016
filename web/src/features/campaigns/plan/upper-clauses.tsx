import { useTranslation } from 'react-i18next';
import { Lamp } from '../../../ui/lamp.tsx';
import { Answer } from '../instances/clauses.tsx';
import styles from '../shared/campaigns.module.css';
import type { Upper } from '../shared/types.ts';

const colours = { taken_up: 'green', not_applicable: 'grey', open: 'yellow' } as const;

/** Each clause of the plan above, with what this plan says to it; what nobody took up is a gap. */
export function UpperClauses({ upper: { clauses, instanceId } }: { upper: Upper }) {
	const { t } = useTranslation(['levels', 'campaigns']);
	if (clauses.length === 0) return null;
	const open = clauses.filter(({ state }) => state === 'open').length;
	return (
		<section className={styles.box}>
			<h2>{t('upper.clauses')}</h2>
			<p className={styles.soft}>{t('upper.clausesLead')}</p>
			<p role="status">{open === 0 ? t('upper.noGaps') : t('upper.gaps', { count: open })}</p>
			{clauses.map((clause) => (
				<article key={clause.key} className={styles.bar}>
					<Lamp colour={colours[clause.state]}>{t(`campaigns:instance.clauseState.${clause.state}`)}</Lamp>
					<span className={styles.words}>{clause.text}</span>
					{clause.by.length > 0 && <span className={styles.soft}>{t('upper.by', { count: clause.by.length })}</span>}
					{clause.actions > 0 && <span className={styles.soft}>{t('upper.byActions', { count: clause.actions })}</span>}
					{clause.by.length + clause.actions === 0 && clause.reason && (
						<span className={styles.soft}>{clause.reason}</span>
					)}
					{clause.by.length + clause.actions === 0 && instanceId && (
						<Answer instance={{ id: instanceId }} clause={clause} />
					)}
				</article>
			))}
		</section>
	);
}
