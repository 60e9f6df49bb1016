import { Alert, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { Dialog } from '../../../app/dialog.tsx';
import { usePasswordSentence } from '../shared/use-password-sentence.ts';

interface Answer {
	readonly password: string;
	readonly code: string;
}
interface Props {
	readonly title: string;
	readonly advice: string;
	/** Without one, having signed in a moment ago shows it. */
	readonly withPassword: boolean;
	/** A code of the second factor is asked for as well. */
	readonly withCode?: boolean;
	readonly onAnswer: (answer: Answer) => Promise<unknown>;
	readonly onClose: () => void;
	/** After the answer was taken; left out: it closes. */
	readonly onDone?: () => void;
}

/** Whoever sits at an open session shows once more that he is its owner. */
export function AskDialog({
	title,
	advice,
	withPassword,
	withCode = false,
	onAnswer,
	onClose,
	onDone = onClose,
}: Props) {
	const { t } = useTranslation('own');
	const { revalidate } = useRevalidator();
	const sentence = usePasswordSentence();
	const [form] = Form.useForm<Answer>();
	const [state, setState] = useState<{ busy?: boolean; problem?: string }>({});
	const answer = async (typed: Partial<Answer>): Promise<void> => {
		const given = { password: '', code: '', ...typed };
		setState({ busy: true });
		try {
			await onAnswer(given);
			await revalidate();
			onDone();
		} catch (error) {
			setState({ problem: sentence.told(error) });
		}
	};
	return (
		<Dialog
			open
			title={title}
			okText={t('onward')}
			cancelText={t('cancel')}
			confirmLoading={state.busy ?? false}
			onOk={form.submit}
			onCancel={onClose}
		>
			<p>{withPassword ? advice : t('factor.again')}</p>
			<Form form={form} layout="vertical" onFinish={(given) => void answer(given)}>
				{withPassword && (
					<Form.Item
						name="password"
						label={t('factor.password')}
						rules={[{ required: true, message: t('factor.passwordRule') }]}
					>
						<Input.Password autoComplete="current-password" />
					</Form.Item>
				)}
				{withCode && (
					<Form.Item name="code" label={t('factor.code')} rules={[{ required: true, message: t('factor.codeRule') }]}>
						<Input autoComplete="one-time-code" />
					</Form.Item>
				)}
			</Form>
			{state.problem && <Alert type="error" showIcon title={state.problem} />}
		</Dialog>
	);
}
