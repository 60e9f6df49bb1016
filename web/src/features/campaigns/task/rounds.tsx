import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Lamp } from '../../../ui/lamp.tsx';
import { taskOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Task } from '../shared/types.ts';

/** The rounds of what recurs, with their days and how each stands. */
export function Rounds({ task: { id, rounds } }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	if (rounds.length === 0) return null;
	return (
		<section className={styles.box}>
			<h2>{t('task.rounds')}</h2>
			<p className={styles.soft}>{t('task.roundsHint')}</p>
			<ul className={styles.list}>
				{rounds.map(({ taskId, round, from, until, standing, lamp }) => {
					const words = t('task.roundDays', { round, from, until });
					return (
						<li key={taskId}>
							{taskId === id ? <b aria-current="page">{words}</b> : <Link to={taskOf(taskId)}>{words}</Link>}{' '}
							<Lamp colour={lamp}>{t(`standing.${standing}`)}</Lamp>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
