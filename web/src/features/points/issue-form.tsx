import { mostIssued } from '@pacesetter/core/points';
import { Button, Form, Input, InputNumber } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { useUndo } from '../../app/use-undo.tsx';
import styles from './points.module.css';

interface Fields {
	readonly userName: string;
	readonly amount: number;
	readonly reason: string;
}

/**
 * Points for one account. What was not answered is sent again with the same key, so that it is issued once.
 * `fresh`: a key that has not served yet.
 */
export function IssueForm({ fresh }: { fresh: string }) {
	const { t } = useTranslation('points');
	const { busy, act } = useAct();
	const undo = useUndo();
	const [form] = Form.useForm<Fields>();
	const asked = useRef({ what: '', key: '' });
	const issue = async (fields: Fields): Promise<void> => {
		const what = JSON.stringify(fields);
		if (asked.current.what !== what) asked.current = { what, key: fresh };
		const { key } = asked.current;
		const issued = { id: 0 };
		const done = await act(async () => {
			issued.id = (await api.points.issue.give({ ...fields, key })).id;
		});
		if (!done) return;
		asked.current = { what: '', key: '' };
		form.resetFields();
		undo({
			title: t('issue.done', { userName: fields.userName, amount: fields.amount }),
			undo: () => api.points.issue.undo({ transfer: issued.id }),
		});
	};
	return (
		<section className={styles.form}>
			<h2>{t('issue.hand')}</h2>
			<Form<Fields>
				form={form}
				layout="vertical"
				initialValues={{ amount: 10 }}
				onFinish={(fields) => void issue(fields)}
			>
				<Form.Item
					name="userName"
					label={t('issue.userName')}
					rules={[{ required: true, whitespace: true, max: 60, message: t('issue.userNameRule') }]}
				>
					<Input autoComplete="off" />
				</Form.Item>
				<Form.Item name="amount" label={t('issue.amount')} rules={[{ required: true, message: t('issue.amountRule') }]}>
					<InputNumber min={1} max={mostIssued} precision={0} />
				</Form.Item>
				<Form.Item
					name="reason"
					label={t('issue.reason')}
					extra={t('issue.reasonAdvice')}
					rules={[{ required: true, whitespace: true, max: 200, message: t('issue.reasonRule') }]}
				>
					<Input />
				</Form.Item>
				<Button type="primary" htmlType="submit" loading={busy}>
					{t('issue.give')}
				</Button>
			</Form>
		</section>
	);
}
