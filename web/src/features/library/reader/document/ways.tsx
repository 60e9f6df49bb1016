import { useTranslation } from 'react-i18next';
import styles from './ways.module.css';

/**
 * On phones the pages come first and what may be done with the document after them; this leads there. On wider screens it stands
 * beside them, and only the keyboard needs the way.
 */
export function Ways({ recycled, related }: { recycled: boolean; related: boolean }) {
	const { t } = useTranslation(['reader', 'reading']);
	return (
		<nav className={styles.ways} aria-label={t('ways.label')}>
			<a href="#tools">{t('ways.tools')}</a>
			{related && <a href="#related">{t('ways.related')}</a>}
			{!recycled && <a href="#favourite">{t('reading:button.label')}</a>}
		</nav>
	);
}
