import { useTranslation } from 'react-i18next';
import styles from './shell.module.css';

export function SiteFooter() {
	const { t } = useTranslation();
	return (
		<footer className={styles.footer}>
			<p>{t('footer')}</p>
		</footer>
	);
}
