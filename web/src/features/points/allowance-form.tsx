import { mostAllowance } from '@pacesetter/core/points';
import { Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { useUndo } from '../../app/use-undo.tsx';
import styles from './points.module.css';

interface Fields {
	readonly amount: number;
}

/** What every account is given each month. */
export function AllowanceForm({ amount: before }: Fields) {
	const { t } = useTranslation('points');
	const { busy, act } = useAct();
	const undo = useUndo();
	const set = async ({ amount }: Fields): Promise<void> => {
		if (!(await act(() => api.points.allowance.set({ amount })))) return;
		undo({ title: t('allowance.done', { amount }), undo: () => api.points.allowance.set({ amount: before }) });
	};
	return (
		<section className={styles.form}>
			<h2>{t('allowance.title')}</h2>
			<Form<Fields> layout="vertical" initialValues={{ amount: before }} onFinish={(fields) => void set(fields)}>
				<Form.Item
					name="amount"
					label={t('allowance.amount')}
					extra={t('allowance.advice')}
					rules={[{ required: true, message: t('allowance.rule') }]}
				>
					<InputNumber min={0} max={mostAllowance} precision={0} />
				</Form.Item>
				<Button htmlType="submit" loading={busy}>
					{t('allowance.set')}
				</Button>
			</Form>
		</section>
	);
}
