import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

/** The way from the front page to here; the last name is where the reader is when it has no address. */
export function Breadcrumb({ path, label }: { path: readonly { name: string; address?: string }[]; label: string }) {
	const { t } = useTranslation();
	return (
		<nav className={styles.breadcrumb} aria-label={label}>
			<ol>
				<li>
					<a href="/">{t('home')}</a>
				</li>
				{path.map(({ name, address }) => (
					<li key={address ?? name}>
						{address ? <a href={address}>{name}</a> : <span aria-current="page">{name}</span>}
					</li>
				))}
			</ol>
		</nav>
	);
}
