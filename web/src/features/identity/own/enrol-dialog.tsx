import { Alert, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../app/dialog.tsx';
import { usePasswordSentence } from '../shared/use-password-sentence.ts';
import { AskDialog } from './ask-dialog.tsx';
import styles from './own.module.css';

interface Props {
	readonly withPassword: boolean;
	readonly onCodes: (codes: readonly string[]) => void;
	readonly onClose: () => void;
}

/** First the password, then the secret as a picture that is drawn here, and a code to show that it has been read. */
export function EnrolDialog({ withPassword, onCodes, onClose }: Props) {
	const { t } = useTranslation('own');
	const [made, keep] = useState<{ uri: string; secret: string } | null>(null);
	if (made) return <Scan {...made} onCodes={onCodes} onClose={onClose} />;
	return (
		<AskDialog
			title={t('factor.begin')}
			advice={t('factor.beginAdvice')}
			withPassword={withPassword}
			onAnswer={async ({ password }) => keep(await api.identity.secondFactor.begin({ password }))}
			onDone={() => undefined}
			onClose={onClose}
		/>
	);
}

function Scan({ uri, secret, onCodes, onClose }: Omit<Props, 'withPassword'> & { uri: string; secret: string }) {
	const { t } = useTranslation('own');
	const sentence = usePasswordSentence();
	const [form] = Form.useForm<{ code: string }>();
	const [state, setState] = useState<{ busy?: boolean; problem?: string }>({});
	const confirm = async ({ code }: { code: string }): Promise<void> => {
		setState({ busy: true });
		try {
			const { recoveryCodes } = await api.identity.secondFactor.confirm({ code });
			onCodes(recoveryCodes);
			onClose();
		} catch (error) {
			setState({ problem: sentence.told(error) });
		}
	};
	return (
		<Dialog
			open
			title={t('factor.begin')}
			okText={t('factor.confirm')}
			cancelText={t('cancel')}
			confirmLoading={state.busy ?? false}
			onOk={form.submit}
			onCancel={onClose}
		>
			<p>{t('factor.scan')}</p>
			<div className={styles.picture} role="img" aria-label={t('factor.picture')}>
				<QRCode type="svg" value={uri} size={200} bordered={false} color="#000" bgColor="#fff" />
			</div>
			<p>{t('factor.typed')}</p>
			<p className={styles.secret} data-testid="secret">
				{secret.replace(/(.{4})(?=.)/g, '$1 ')}
			</p>
			<Form form={form} layout="vertical" onFinish={(fields) => void confirm(fields)}>
				<Form.Item name="code" label={t('factor.code')} rules={[{ required: true, message: t('factor.codeRule') }]}>
					<Input autoComplete="one-time-code" inputMode="numeric" />
				</Form.Item>
			</Form>
			{state.problem && <Alert type="error" showIcon title={state.problem} />}
		</Dialog>
	);
}
