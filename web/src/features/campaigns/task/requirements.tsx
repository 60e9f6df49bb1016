import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import { Tightenings } from '../shared/tightenings.tsx';
import type { Task } from '../shared/types.ts';
import { Stretch } from './stretch.tsx';

/** What a task asks, what was added to it on the way down, and which clauses it comes from. */
export function Requirements({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	const { t: words } = useTranslation('steering');
	const { t: urgent } = useTranslation('emergency');
	const { action } = task;
	const { quotaLow: low, quotaHigh: high } = action;
	return (
		<section className={styles.box}>
			<div className={styles.facts}>
				<span>
					{action.meeting && words('decision.of', { on: action.meeting.heldOn })}
					{action.emergency && urgent('taskOf', { name: action.emergency.name })}
					{!action.meeting && !action.emergency && t(`kind.${action.kind}`)}
				</span>
				{action.owner && (
					<span>
						{t('task.owner')}：{action.owner}
					</span>
				)}
				<span>
					{t('task.evidence')}：{t(`evidence.${action.evidence}`)}
				</span>
				{(low > 1 || high !== null) && (
					<span>{high === null ? t('task.quota', { low }) : t('task.quotaUpTo', { low, high })}</span>
				)}
				{task.target !== null && <span>{t('task.target', { target: task.target, unit: action.unit })}</span>}
				{action.fromOn && <span>{t('task.from', { on: action.fromOn })}</span>}
				{action.pillar && <span>{t(`pillar.${action.pillar}`)}</span>}
				{action.centreWork && <span>{action.centreWork}</span>}
			</div>
			<Tightenings of={task} />
			<Stretch task={task} />
			{task.clauses.length > 0 && (
				<>
					<h2>{t('task.clauses')}</h2>
					<ul className={styles.list}>
						{task.clauses.map(({ key, text }) => (
							<li key={key}>{text}</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
