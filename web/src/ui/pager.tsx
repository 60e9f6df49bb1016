import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

interface Props {
	readonly page: number;
	readonly size: number;
	readonly total: number;
	readonly address: (page: number) => string;
}

/** Links to the pages before and after. Nothing when everything fits on one. */
export function Pager({ page, size, total, address }: Props) {
	const { t } = useTranslation();
	const last = Math.ceil(total / size);
	if (last <= 1) return null;
	return (
		<nav className={styles.pager} aria-label={t('pager.label')}>
			{page > 1 && (
				<a href={address(page - 1)} rel="prev">
					{t('pager.previous')}
				</a>
			)}
			<span>{t('pager.here', { page, last })}</span>
			{page < last && (
				<a href={address(page + 1)} rel="next">
					{t('pager.next')}
				</a>
			)}
		</nav>
	);
}
