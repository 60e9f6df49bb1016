import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './organisation.module.css';
import type { Organisation } from './types.ts';

interface Props {
	readonly chosen: Organisation | null;
	/** Where the same page shows another organisation; null: everything in reach. */
	readonly address: (at: number | null) => string;
}

/** The way from everything in reach down to the chosen organisation; each step shows the page for itself. */
export function Place({ chosen, address }: Props) {
	const { t } = useTranslation('organisation');
	if (!chosen) return null;
	return (
		<nav className={styles.place} aria-label={t('place.label')}>
			<Link to={address(null)}>{t('place.all')}</Link>
			{chosen.path.map(({ id, shortName }) => (
				<span key={id}>
					{' / '}
					<Link to={address(id)}>{shortName}</Link>
				</span>
			))}
			{' / '}
			<b aria-current="page">{chosen.shortName}</b>
		</nav>
	);
}
