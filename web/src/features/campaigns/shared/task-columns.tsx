import type { TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { formatTime } from '../../../ui/format.ts';
import { campaignOf, taskOf } from './address.ts';
import styles from './campaigns.module.css';
import { dueWords } from './due-words.ts';
import { StandingLamp } from './standing-lamp.tsx';
import type { TaskRow } from './types.ts';

/** Tasks one a row: what, of whom, until when, how it stands. */
export const taskColumns = (t: TFunction<'campaigns'>, withCampaign: boolean): TableColumnsType<TaskRow> => [
	{
		title: t('task.column.task'),
		render: (_, { id, action, round, organisation, dueOn, standing, stretch }) => (
			<>
				{action.emergency && <b className={styles.short}>{t('task.short')}</b>}
				<Link to={taskOf(id)}>{action.text}</Link>
				{round > 1 && ` · ${t('task.round', { round })}`}
				{stretch !== null && (
					<div className={styles.soft}>
						{t('task.stretch', { stretch, unit: action.evidence === 'number' ? action.unit : t('task.times') })}
					</div>
				)}
				<div className={`${styles.narrow} ${styles.soft}`}>
					{organisation.shortName} · {dueWords(t, { dueOn, standing, action })}
				</div>
			</>
		),
	},
	{ title: t('task.column.standing'), render: (_, task) => <StandingLamp task={task} /> },
	{
		title: t('task.column.due'),
		className: styles.wide ?? '',
		render: (_, { dueOn, action, standing }) => {
			if (action.dueAt !== null) return formatTime(action.dueAt);
			return standing === 'suspended' && dueOn ? t('task.dueSuspended', { on: dueOn }) : (dueOn ?? t('task.noDue'));
		},
	},
	{
		title: t('task.column.organisation'),
		className: styles.wide ?? '',
		render: (_, { organisation }) => organisation.shortName,
	},
	...(withCampaign
		? [
				{
					title: t('task.column.campaign'),
					className: styles.wide ?? '',
					render: (_: unknown, { campaign }: TaskRow) => <Link to={campaignOf(campaign.id)}>{campaign.name}</Link>,
				},
			]
		: []),
	{
		title: t('task.column.acts'),
		align: 'right',
		className: styles.wide ?? '',
		render: (_, { acts }) => acts,
	},
];
