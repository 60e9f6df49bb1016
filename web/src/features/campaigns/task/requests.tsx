import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { AnswerButtons } from '../shared/answer-buttons.tsx';
import styles from '../shared/campaigns.module.css';
import type { DeviationRow, Task } from '../shared/types.ts';

/** What was asked of the issuer about a task, or of the one above whose lock it is, and what he said. */
export function Requests({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	if (task.deviations.length === 0) return null;
	return (
		<section className={styles.box}>
			<h2>{t('task.requests')}</h2>
			{task.deviations.map((row) => (
				<article key={row.id}>
					<div className={styles.facts}>
						<b>{t(`deviation.state.${row.state}`)}</b>
						<span>{t(`deviation.kind.${row.kind}`)}</span>
						{row.dueOn && <span>{t('deviation.to', { on: row.dueOn })}</span>}
						<span>{row.reason}</span>
						{row.campaign.id !== task.campaign.id && <span>{t('task.askedAt', { campaign: row.campaign.name })}</span>}
						{row.answer && (
							<span>
								{t('deviation.answer')}：{row.answer}
							</span>
						)}
					</div>
					<div className={styles.bar}>
						{row.mayAnswer && <AnswerButtons row={row} />}
						{row.state === 'asked' && task.mayPractise && <WithdrawRequest row={row} />}
					</div>
				</article>
			))}
		</section>
	);
}

function WithdrawRequest({ row }: { row: DeviationRow }) {
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	return (
		<Button loading={busy} onClick={() => void act(() => api.campaigns.deviation.withdraw({ id: row.id }))}>
			{t('deviation.withdraw')}
		</Button>
	);
}
