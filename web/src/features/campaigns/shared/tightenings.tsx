import { useTranslation } from 'react-i18next';
import styles from './campaigns.module.css';
import type { Task } from './types.ts';

/** The standard of an action, and what was asked for beyond it, by whom and where, from the top down. */
export function Tightenings({ of: { action, tightenings } }: { of: Pick<Task, 'action' | 'tightenings'> }) {
	const { t } = useTranslation('campaigns');
	return (
		<>
			{action.standard && (
				<p className={styles.words}>
					{t('task.standard')}：{action.standard}
				</p>
			)}
			{tightenings.map(({ organisation, within, text, standard, dueOn, target }) => (
				<p key={`${organisation.id} ${within.id}`} className={styles.words}>
					{within.id === organisation.id
						? t('task.added', { organisation: organisation.shortName })
						: t('task.addedWithin', { organisation: organisation.shortName, within: within.shortName })}
					{[
						text,
						standard,
						dueOn && t('task.due', { on: dueOn }),
						target !== null && t('task.target', { target, unit: action.unit }),
					]
						.filter(Boolean)
						.join('；')}
				</p>
			))}
		</>
	);
}
