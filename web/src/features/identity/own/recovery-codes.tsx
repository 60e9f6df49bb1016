import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import styles from './own.module.css';

/** Recovery codes, shown this once. A whole new page afterwards: what was held back until now is open. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
	const { t } = useTranslation('own');
	const close = () => {
		onClose();
		window.location.reload();
	};
	return (
		<Dialog
			open
			title={t('codes.title')}
			closable={false}
			footer={
				<Button type="primary" onClick={close}>
					{t('codes.close')}
				</Button>
			}
		>
			<Alert type="warning" showIcon title={t('codes.once')} />
			<ul className={styles.codes} aria-label={t('codes.title')}>
				{codes.map((code) => (
					<li key={code}>{code}</li>
				))}
			</ul>
		</Dialog>
	);
}
