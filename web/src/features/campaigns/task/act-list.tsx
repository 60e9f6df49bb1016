import { qualities } from '@pacesetter/core/campaigns';
import { Button, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { formatTime } from '../../../ui/format.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { taskOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Choice, Words } from '../shared/fields.tsx';
import type { ActRow, Task } from '../shared/types.ts';
import { CompleteDialog } from './complete-dialog.tsx';

/** What was done for a task, the newest first. */
export function ActList({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	const waits = task.mayPractise && !task.mayJudge && task.actList.some(({ quality }) => quality === null);
	return (
		<section className={styles.box}>
			<h2>{t('task.actsTitle')}</h2>
			{waits && <p className={styles.soft}>{t('task.othersJudge')}</p>}
			{task.actList.length === 0 && <Empty description={t('task.noActs')} />}
			{task.actList.map((act) => (
				<article key={act.id}>
					<OneAct act={act} />
					<div className={styles.bar}>
						{task.mayPractise && act.paperwork === 'owed' && <CompleteDialog task={task} act={act} />}
						{task.mayPractise && act.quality === null && <WithdrawButton act={act} />}
						{task.mayJudge && <JudgeDialog act={act} />}
					</div>
				</article>
			))}
		</section>
	);
}

function OneAct({ act }: { act: ActRow }) {
	const { t } = useTranslation('campaigns');
	const { t: words } = useTranslation('steering');
	const { t: urgent } = useTranslation('emergency');
	return (
		<>
			<h3>{act.doneOn}</h3>
			{act.meeting && <p>{t('task.attendance', act.meeting)}</p>}
			{act.record && <p className={styles.words}>{act.record}</p>}
			<div className={styles.facts}>
				{act.amount !== null && <span>{act.amount}</span>}
				{act.documentNumber !== null && (
					<Link to={`/documents/${act.documentNumber}`}>{t('task.documentOf', { number: act.documentNumber })}</Link>
				)}
				<span className={styles.soft}>
					{t('task.by', { by: act.by ?? t('task.somebody'), at: formatTime(act.at) })}
				</span>
				{act.also.map(({ taskId, campaign, text }) => (
					<span key={taskId}>
						{words('beside.countsFor')}
						<Link to={taskOf(taskId)}>{words('beside.of', { text, campaign })}</Link>
					</span>
				))}
				{act.emergency && <span>{urgent('doneIn', { name: act.emergency })}</span>}
				{act.paperwork && (
					<b>
						{urgent(`paperwork.${act.paperwork}`)}
						{act.paperworkUntil && ` · ${urgent('paperworkUntil', { until: act.paperworkUntil })}`}
					</b>
				)}
				{act.quality && (
					<b>
						{t('task.judgedBy', { by: act.judgedBy ?? t('task.somebody'), quality: t(`quality.${act.quality}`) })}
						{act.qualityNote && `：${act.qualityNote}`}
					</b>
				)}
			</div>
		</>
	);
}

function WithdrawButton({ act: { id } }: { act: ActRow }) {
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	const tell = useUndo();
	const withdraw = async (): Promise<void> => {
		if (await act(() => api.campaigns.act.withdraw({ id })))
			tell({ title: t('task.withdrawn'), undo: () => api.campaigns.act.restore({ id }) });
	};
	return (
		<Button size="small" loading={busy} onClick={() => void withdraw()}>
			{t('task.withdraw')}
		</Button>
	);
}

interface Judgement {
	readonly quality: (typeof qualities)[number];
	readonly note?: string;
}

function JudgeDialog({ act }: { act: ActRow }) {
	const { t } = useTranslation('campaigns');
	const { judge } = api.campaigns.act;
	const before = { id: act.id, quality: act.quality, note: act.qualityNote ?? '' };
	return (
		<ActDialog<Judgement, unknown>
			label={t('task.judge')}
			done={t('task.judged')}
			initial={{ quality: act.quality ?? 'good', note: before.note }}
			send={({ quality, note }) => judge({ id: act.id, quality, note: note ?? '' })}
			undo={() => judge(before)}
		>
			{() => (
				<>
					<Choice
						name="quality"
						label={t('task.quality')}
						options={qualities.map((value) => ({ value, label: t(`quality.${value}`) }))}
					/>
					<Words name="note" label={t('task.note')} most={400} rows={2} optional />
				</>
			)}
		</ActDialog>
	);
}
