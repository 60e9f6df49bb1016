import { longestWords } from '@pacesetter/core/moderation';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import styles from '../shared/moderation.module.css';

/** Asks for another look, once. */
export function AppealForm({ id }: { id: string }) {
	const { t } = useTranslation('moderation');
	const { busy, act } = useAct();
	return (
		<section className={styles.box} aria-labelledby="appeal">
			<h2 id="appeal">{t('own.form')}</h2>
			<Form<{ words: string }>
				layout="vertical"
				className={styles.form ?? ''}
				requiredMark={false}
				onFinish={({ words }) => void act(() => api.moderation.own.appeal({ id, words }))}
			>
				<Form.Item
					name="words"
					label={t('own.words')}
					extra={t('own.wordsAdvice')}
					rules={[{ required: true, whitespace: true, max: longestWords, message: t('own.wordsRule') }]}
				>
					<Input.TextArea maxLength={longestWords} autoSize={{ minRows: 3, maxRows: 10 }} />
				</Form.Item>
				<Button type="primary" htmlType="submit" loading={busy}>
					{t('own.submit')}
				</Button>
			</Form>
		</section>
	);
}
