import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import styles from './desk.module.css';
import { shortcuts } from './keys.ts';

/** What each key does. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
	const { t } = useTranslation('directives');
	return (
		<Dialog open title={t('keys.title')} footer={null} onCancel={onClose}>
			<p>{t('keys.lead')}</p>
			<dl className={styles.shortcuts}>
				{shortcuts.map(([name, keys]) => (
					<div key={name}>
						<dt>
							<kbd>{keys}</kbd>
						</dt>
						<dd>{t(`keys.of.${name}`)}</dd>
					</div>
				))}
			</dl>
		</Dialog>
	);
}
