import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../../app/api.ts';
import { useAct } from '../../../../app/use-act.ts';
import { useUndo } from '../../../../app/use-undo.tsx';
import styles from './reviews.module.css';
import type { WaitingVersion } from './types.ts';

/** Publish, or give back with a reason. Either can be taken back; then the next one waits in the queue. */
export function Decision({ waiting }: { waiting: WaitingVersion }) {
	const { number, version, title, categoryId, visibility, organisation } = waiting;
	const seen = { title, categoryId, visibility, organisationId: organisation?.id ?? null };
	const { t } = useTranslation('review');
	const { busy, act } = useAct();
	const tell = useUndo();
	const navigate = useNavigate();
	const { approve, return: giveBack, reopen } = api.library.review;
	const decide = async (decision: () => Promise<unknown>, done: string): Promise<void> => {
		let decided = false;
		const change = async (): Promise<void> => {
			await decision();
			decided = true;
			// Before the page is asked for anew: the version waits no more, so it would not be there.
			await navigate('/desk/reviews');
		};
		await act(change);
		if (decided) tell({ title: done, undo: () => reopen({ number, version }) });
	};
	return (
		<div className={styles.decision}>
			<Button
				type="primary"
				block
				disabled={busy}
				onClick={() => void decide(() => approve({ number, version, seen }), t('approved', { title }))}
			>
				{t('approve')}
			</Button>
			<Form<{ reason: string }>
				layout="vertical"
				onFinish={({ reason }) => void decide(() => giveBack({ number, version, reason }), t('returned', { title }))}
			>
				<Form.Item
					name="reason"
					label={t('reason')}
					rules={[{ required: true, whitespace: true, message: t('reasonRule') }]}
				>
					<Input.TextArea rows={3} maxLength={500} />
				</Form.Item>
				<Button htmlType="submit" block disabled={busy}>
					{t('return')}
				</Button>
			</Form>
		</div>
	);
}
