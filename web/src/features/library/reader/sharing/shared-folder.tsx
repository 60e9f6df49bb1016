import { useTranslation } from 'react-i18next';
import { formatBytes, formatTime } from '../../../../ui/format.ts';
import listStyles from '../list/list.module.css';
import { folderSize, type OpenFolder, sharedAddress } from './load-shared.ts';
import styles from './shared.module.css';

/** What lies in a folder that was shared, of what may be shown now. */
export function SharedFolder({ shared: { token, folder } }: { shared: OpenFolder }) {
	const { t } = useTranslation(['sharing', 'reader']);
	const facts = { count: folder.total, time: formatTime(folder.expiresAt) };
	return (
		<main id="main" className={styles.main}>
			<title>{folder.name}</title>
			<meta name="robots" content="noindex, nofollow" />
			<header className={styles.head}>
				<h1>{folder.name}</h1>
				<p>
					<b>{t('shown.label')}</b> {t('shown.folderFacts', facts)}
				</p>
				<p>{folder.downloads ? t('shown.folderDownloads') : t('shown.readOnly')}</p>
			</header>
			{folder.items.length === 0 && <p>{t('shown.empty')}</p>}
			<ul className={listStyles.list}>
				{folder.items.map((document) => (
					<li key={document.number}>
						<span className={listStyles.format}>{document.format.toUpperCase()}</span>
						<a href={sharedAddress(token, document.number)}>{document.title}</a>
						<span className={listStyles.details}>
							<span>{t('reader:list.pages', { pages: document.pages })}</span>
							<span>{formatBytes(document.bytes)}</span>
						</span>
					</li>
				))}
			</ul>
			<Turn token={token} folder={folder} />
		</main>
	);
}

function Turn({ token, folder: { page, total } }: Pick<OpenFolder, 'token' | 'folder'>) {
	const { t } = useTranslation('sharing');
	const last = Math.max(1, Math.ceil(total / folderSize));
	if (last === 1) return null;
	const address = (to: number) => `${sharedAddress(token)}?page=${to}`;
	return (
		<nav className={styles.turn} aria-label={t('shown.turn')}>
			{page > 1 && <a href={address(Math.min(page - 1, last))}>{t('shown.previous')}</a>}
			<span>{t('shown.at', { page, pages: last })}</span>
			{page < last && <a href={address(page + 1)}>{t('shown.next')}</a>}
		</nav>
	);
}
