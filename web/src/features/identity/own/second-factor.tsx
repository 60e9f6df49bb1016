import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { AskDialog } from './ask-dialog.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import styles from './own.module.css';
import { RecoveryCodes } from './recovery-codes.tsx';

interface State {
	readonly confirmed: boolean;
	readonly required: boolean;
	readonly hasPassword: boolean;
	readonly recoveryCodesLeft: number;
}

/** A code of an authenticator beside the password. */
export function SecondFactor({ factor }: { factor: State }) {
	const { t } = useTranslation('own');
	const [open, setOpen] = useState<'enrol' | 'codes' | 'remove' | null>(null);
	const [codes, show] = useState<readonly string[] | null>(null);
	const close = () => setOpen(null);
	const { secondFactor } = api.identity;
	return (
		<section className={styles.part} aria-labelledby="own-factor">
			<h2 id="own-factor">{t('factor.title')}</h2>
			<p className={styles.soft}>
				{factor.confirmed ? t('factor.on', { count: factor.recoveryCodesLeft }) : t('factor.off')}{' '}
				{factor.required && t('factor.required')}
			</p>
			<div className={styles.buttons}>
				{factor.confirmed ? (
					<>
						<Button onClick={() => setOpen('codes')}>{t('factor.newCodes')}</Button>
						<Button onClick={() => setOpen('remove')}>{t('factor.remove')}</Button>
					</>
				) : (
					<Button type="primary" onClick={() => setOpen('enrol')}>
						{t('factor.begin')}
					</Button>
				)}
			</div>
			{open === 'enrol' && <EnrolDialog withPassword={factor.hasPassword} onCodes={show} onClose={close} />}
			{open === 'codes' && (
				<AskDialog
					title={t('factor.newCodes')}
					advice={t('factor.newCodesAdvice')}
					withPassword={factor.hasPassword}
					onAnswer={async ({ password }) => show((await secondFactor.newCodes({ password })).recoveryCodes)}
					onClose={close}
				/>
			)}
			{open === 'remove' && (
				<AskDialog
					title={t('factor.remove')}
					advice={t('factor.removeAdvice')}
					withPassword={factor.hasPassword}
					withCode
					onAnswer={(answer) => secondFactor.remove(answer)}
					onClose={close}
				/>
			)}
			{codes && <RecoveryCodes codes={codes} onClose={() => show(null)} />}
		</section>
	);
}
