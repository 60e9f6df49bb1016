import { holds, roles, separateRoles } from '@pacesetter/core/identity';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, redirect } from 'react-router';
import { meContext } from '../context.ts';
import type { Route } from './+types/desk-shell.ts';
import styles from './desk.module.css';
import { deskTheme } from './desk-theme.ts';
import { IdleWatch } from './idle-watch.tsx';
import { useShell } from './use-shell.ts';

export const handle = { hydrate: true };

const signedInOnly: Route.MiddlewareFunction = ({ request, context }) => {
	if (context.get(meContext)) return;
	const { pathname, search } = new URL(request.url);
	throw redirect(`/sign-in?back=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`);
};
export const middleware: Route.MiddlewareFunction[] = [signedInOnly];

/** Nothing to load, but a loader makes every visit pass the middleware above. */
export const loader = () => null;

export default function DeskShell() {
	const { i18n } = useTranslation();
	const { me, type } = useShell();
	return (
		<ConfigProvider
			locale={i18n.language === 'en' ? enUS : zhCN}
			theme={deskTheme(type)}
			button={{ autoInsertSpace: false }}
		>
			<App component={false}>
				<main id="main">
					<DeskNavigation />
					{me !== null && me.idleSeconds !== null && <IdleWatch seconds={me.idleSeconds} />}
					<Outlet />
				</main>
			</App>
		</ConfigProvider>
	);
}

function DeskNavigation() {
	const { t } = useTranslation('desk');
	const { me } = useShell();
	return (
		<nav className={styles.navigation} aria-label={t('navigation.label')}>
			<NavLink to="/desk/upload">{t('navigation.upload')}</NavLink>
			<NavLink to="/desk/documents">{t('navigation.documents')}</NavLink>
			<NavLink to="/desk/recycle-bin">{t('navigation.recycleBin')}</NavLink>
			{holds(me, 'organisation.view') && <NavLink to="/desk/organisations">{t('navigation.organisations')}</NavLink>}
			{holds(me, 'directive.view') && <NavLink to="/desk/directives">{t('navigation.directives')}</NavLink>}
			{holds(me, 'account.manage') && <NavLink to="/desk/accounts">{t('navigation.accounts')}</NavLink>}
			{separateRoles.some((role) => roles[role].some((right) => holds(me, right))) && (
				<NavLink to="/desk/administrators">{t('navigation.administrators')}</NavLink>
			)}
			{holds(me, 'roster.import') && <NavLink to="/desk/rosters">{t('navigation.rosters')}</NavLink>}
			{holds(me, 'grant.manage') && <NavLink to="/desk/grants">{t('navigation.grants')}</NavLink>}
			{holds(me, 'audit.read') && <NavLink to="/desk/audit">{t('navigation.audit')}</NavLink>}
			{holds(me, 'retention.manage') && <NavLink to="/desk/custody">{t('navigation.custody')}</NavLink>}
			{me?.administrator && <NavLink to="/desk/categories">{t('navigation.categories')}</NavLink>}
			{holds(me, 'points.issue') && <NavLink to="/desk/points/issues">{t('navigation.issues')}</NavLink>}
			<NavLink className={styles.own ?? ''} to="/desk/points" end>
				{t('navigation.points')}
			</NavLink>
			<NavLink to="/desk/rights">{t('navigation.rights')}</NavLink>
			<NavLink to="/desk/me">{t('navigation.me')}</NavLink>
		</nav>
	);
}
