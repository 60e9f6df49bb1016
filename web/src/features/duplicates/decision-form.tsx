import { Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { useUndo } from '../../app/use-undo.tsx';
import styles from './duplicates.module.css';
import type { Comparison } from './types.ts';

interface Props {
	readonly number: number;
	readonly other: Comparison;
}

/** The three ways out. What was decided can be decided anew. */
export function DecisionForm({ number, other }: Props) {
	const { t } = useTranslation('duplicates');
	const [again, setAgain] = useState(false);
	const navigate = useNavigate();
	const { busy, act } = useAct();
	const tell = useUndo();
	const decide = async (decision: 'new_version' | 'keep_both' | 'withdraw', reason?: string): Promise<void> => {
		const input = { number, other: other.number, decision, ...(reason === undefined ? {} : { reason }) };
		if (!(await act(() => api.duplicates.resemblance.decide(input)))) return;
		setAgain(false);
		if (decision === 'keep_both') return;
		const pair = { number, other: other.number };
		tell({ title: t(`after.${decision}`), undo: () => api.duplicates.resemblance.takeBack(pair) });
		if (decision === 'new_version') void navigate('/desk/documents');
	};
	if (other.decision && !again) {
		return (
			<p className={styles.again}>
				<Button onClick={() => setAgain(true)}>{t('decide.change')}</Button>
			</p>
		);
	}
	return (
		<Card title={t('decide.title')} className={styles.decision ?? ''}>
			<div className={styles.way}>
				<p>{other.manageable ? t('decide.newVersionHint', { title: other.title }) : t('decide.notYours')}</p>
				{other.manageable && (
					<Button disabled={busy} onClick={() => void decide('new_version')}>
						{t('decide.new_version')}
					</Button>
				)}
			</div>
			<Form<{ reason: string }>
				layout="vertical"
				className={styles.way ?? ''}
				requiredMark={false}
				onFinish={({ reason }) => void decide('keep_both', reason)}
			>
				<Form.Item
					name="reason"
					label={t('decide.reason')}
					rules={[{ required: true, whitespace: true, max: 500, message: t('decide.reasonRule') }]}
				>
					<Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
				</Form.Item>
				<Button htmlType="submit" disabled={busy}>
					{t('decide.keep_both')}
				</Button>
			</Form>
			<div className={styles.way}>
				<p>{t('decide.withdrawHint')}</p>
				<Button disabled={busy} onClick={() => void decide('withdraw')}>
					{t('decide.withdraw')}
				</Button>
			</div>
		</Card>
	);
}
