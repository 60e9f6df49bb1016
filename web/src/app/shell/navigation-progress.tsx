import { useTranslation } from 'react-i18next';
import { useNavigation } from 'react-router';
import styles from './shell.module.css';

/** A bar above the page while the next one loads; its style keeps it invisible for the first second. */
export function NavigationProgress() {
	const { t } = useTranslation();
	if (useNavigation().state === 'idle') return null;
	return <div className={styles.progress} role="progressbar" aria-label={t('loading')} />;
}
