import { useTranslation } from 'react-i18next';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { signOut } from '../sign-out.ts';
import styles from './shell.module.css';
import { useShell } from './use-shell.ts';

/** Links here load whole pages: reader pages have no router in the browser. */
export function SiteHeader() {
	const { t } = useTranslation();
	return (
		<header className={styles.header}>
			<div className={styles.bar}>
				<a className={styles.brand} href="/">
					<b>{t('brand')}</b>
					<span>{t('brandLibrary')}</span>
				</a>
				<nav className={styles.nav} aria-label={t('mainNavigation')}>
					<a href="/documents">{t('allDocuments')}</a>
					<a href="/search">{t('search')}</a>
					<a href="/desk/upload">{t('upload')}</a>
				</nav>
				<Settings />
			</div>
		</header>
	);
}

function Settings() {
	const { t, i18n } = useTranslation();
	const { me, unread, type, here } = useShell();
	// Where React doesn't run, the small script shows the button and serves it.
	const hydrated = useHydrated();
	const back = encodeURIComponent(here);
	const other = i18n.language === 'en' ? 'zh-CN' : 'en';
	return (
		<div className={styles.settings}>
			<a href={`/type?set=${type === 'large' ? 'normal' : 'large'}&back=${back}`} rel="nofollow">
				{t(type === 'large' ? 'normalType' : 'largeType')}
			</a>
			<a href={`/locale?set=${other}&back=${back}`} lang={other} hrefLang={other} rel="nofollow">
				{t('otherLanguage')}
			</a>
			{me ? (
				<>
					<a href="/desk/notices">
						{t('notices')}
						{unread > 0 && (
							<b className={styles.unread} role="img" aria-label={t('unreadNotices', { unread })}>
								{unread > 99 ? '99+' : unread}
							</b>
						)}
					</a>
					<a href="/desk/documents">{me.userName}</a>
					<button type="button" data-sign-out hidden={!hydrated} onClick={() => void signOut()}>
						{t('signOut')}
					</button>
				</>
			) : (
				<a href={`/sign-in?back=${back}`} rel="nofollow">
					{t('signIn')}
				</a>
			)}
		</div>
	);
}
