import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import styles from './desk.module.css';
import { listShortcuts, shortcuts } from './keys.ts';

/** What each key does. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
	const { t } = useTranslation('directives');
	return (
		<Dialog open title={t('keys.title')} footer={null} onCancel={onClose}>
			<p>{t('keys.lead')}</p>
			<dl className={styles.shortcuts}>
				{shortcuts.map(([name, keys]) => (
					<Shortcut key={name} keys={keys} does={t(`keys.of.${name}`)} />
				))}
			</dl>
			<p>{t('keys.listLead')}</p>
			<dl className={styles.shortcuts}>
				{listShortcuts.map(([name, keys]) => (
					<Shortcut key={name} keys={keys ?? t('keys.space')} does={t(`keys.ofList.${name}`)} />
				))}
			</dl>
		</Dialog>
	);
}

function Shortcut({ keys, does }: { keys: string; does: string }) {
	return (
		<div>
			<dt>
				<kbd>{keys}</kbd>
			</dt>
			<dd>{does}</dd>
		</div>
	);
}
