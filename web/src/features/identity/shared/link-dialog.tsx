import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import { formatTime } from '../../../ui/format.ts';
import styles from './identity.module.css';

export type MadeLink = { readonly token: string; readonly expiresAt: string } & (
	| { readonly kind: 'invitation'; readonly name: string }
	| { readonly kind: 'reset'; readonly userName: string }
);

interface Props {
	readonly link: MadeLink;
	/** The public address; null: the one this page came from. */
	readonly origin: string | null;
	readonly onClose: () => void;
}

/** A one-time link, shown this once: nobody can look it up later. */
export function LinkDialog({ link, origin, onClose }: Props) {
	const { t } = useTranslation('accounts');
	const [copied, setCopied] = useState(false);
	// Behind #, so that it stands in no log of addresses.
	const address = `${origin ?? window.location.origin}/welcome#${link.token}`;
	const who = link.kind === 'invitation' ? link.name : link.userName;
	const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true));
	return (
		<Dialog
			open
			title={t(`link.${link.kind}`, { who })}
			closable={false}
			footer={
				<Button type="primary" onClick={onClose}>
					{t('link.close')}
				</Button>
			}
		>
			<Alert type="warning" showIcon title={t('link.once')} />
			<Input.TextArea className={styles.link ?? ''} aria-label={t('link.label')} readOnly autoSize value={address} />
			<p>{t('link.expires', { time: formatTime(link.expiresAt) })}</p>
			{/* Browsers lend the clipboard on encrypted lines only. */}
			{window.isSecureContext && <Button onClick={() => void copy()}>{t(copied ? 'link.copied' : 'link.copy')}</Button>}
		</Dialog>
	);
}
