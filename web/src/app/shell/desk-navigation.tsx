import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import styles from './desk.module.css';
import { deskGroups } from './desk-links.ts';
import { useShell } from './use-shell.ts';

/** Two rows: what one comes for, and the pages of that. */
export function DeskNavigation() {
	const { t } = useTranslation('desk');
	const { me } = useShell();
	const { pathname } = useLocation();
	if (!me) return null;
	const groups = deskGroups(me, pathname);
	const pages = groups.find((group) => group.here)?.links ?? [];
	return (
		<nav className={styles.navigation} aria-label={t('navigation.label')}>
			<ul className={styles.groups}>
				{groups.map(({ name, links, here }) => (
					<li key={name}>
						<Link to={links[0]?.to ?? '/desk'} aria-current={here ? 'true' : undefined}>
							{t(`group.${name}`)}
						</Link>
					</li>
				))}
			</ul>
			{pages.length > 1 && (
				<ul className={styles.pages}>
					{pages.map(({ name, to, here }) => (
						<li key={name}>
							<Link to={to} aria-current={here ? 'page' : undefined}>
								{t(`navigation.${name}`)}
							</Link>
						</li>
					))}
				</ul>
			)}
		</nav>
	);
}
