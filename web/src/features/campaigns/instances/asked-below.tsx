import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import styles from '../shared/campaigns.module.css';
import { TightenDialog } from '../shared/tighten-dialog.tsx';
import { Tightenings } from '../shared/tightenings.tsx';
import type { Instance } from '../shared/types.ts';

/** What those below have to do and the organisation itself has not: here it asks for more of them, having no task of its own for that. */
export function AskedBelow({ instance: { id, askedBelow } }: { instance: Instance }) {
	const { t } = useTranslation('campaigns');
	if (askedBelow.length === 0) return null;
	return (
		<section className={styles.box} aria-labelledby="asked-below">
			<h2 id="asked-below">{t('below.title')}</h2>
			<p className={styles.soft}>{t('below.lead')}</p>
			{askedBelow.map((one) => {
				const { action, round, tasks, dueOn, target } = one;
				const name = action.months === null ? action.text : t('below.round', { action: action.text, round });
				return (
					<article key={`${action.id} ${round}`} className={styles.entry} aria-label={name}>
						<h3 className={styles.words}>{name}</h3>
						<div className={styles.facts}>
							{dueOn !== null && <span>{t('task.due', { on: dueOn })}</span>}
							{target !== null && <span>{t('task.target', { target, unit: action.unit })}</span>}
							<span>{t('below.tasks', { count: tasks })}</span>
						</div>
						<Tightenings of={one} />
						<TightenDialog
							of={one}
							name={name}
							send={(wish) => api.campaigns.action.tighten({ id, action: action.id, round, ...wish })}
						/>
					</article>
				);
			})}
		</section>
	);
}
