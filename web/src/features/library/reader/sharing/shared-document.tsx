import { useTranslation } from 'react-i18next';
import { formatBytes, formatTime } from '../../../../ui/format.ts';
import ui from '../../../../ui/ui.module.css';
import { PageTexts, WindowLinks } from '../document/after-pages.tsx';
import { PageSheet } from '../document/page-sheet.tsx';
import { neighbours } from '../document/page-window.ts';
import type { OpenLink } from './load-shared.ts';
import styles from './shared.module.css';

/** A document that was shared: its pages, pictures and text, and the original where the link allows it. */
export function SharedDocument({ shared: { base, above, document, pages, start } }: { shared: OpenLink }) {
	const { t } = useTranslation(['sharing', 'reader']);
	const total = document.pages;
	const facts = { format: document.format.toUpperCase(), pages: total, time: formatTime(document.expiresAt) };
	return (
		<main id="main" className={styles.main}>
			<title>{document.title}</title>
			<meta name="robots" content="noindex, nofollow" />
			<header className={styles.head}>
				{above && <a href={above}>{t('shown.above')}</a>}
				<h1>{document.title}</h1>
				<p>
					<b>{t('shown.label')}</b> {t('shown.facts', facts)}
				</p>
				{document.downloads ? <Download base={base} document={document} /> : <p>{t('shown.readOnly')}</p>}
			</header>
			<section id="pages" aria-label={t('reader:pages')}>
				{pages.map((page, index) => (
					<PageSheet
						key={page.number}
						base={base}
						version={document.version}
						page={page}
						total={total}
						first={index === 0}
					/>
				))}
			</section>
			<WindowLinks address={(from) => (from === 1 ? base : `${base}?page=${from}`)} start={start} total={total} />
			{neighbours(start, total).next === null && <p className={styles.end}>{t('shown.end', { pages: total })}</p>}
			<PageTexts pages={pages.filter((page) => page.text.trim() !== '')} />
		</main>
	);
}

function Download({ base, document }: Pick<OpenLink, 'base' | 'document'>) {
	const { t } = useTranslation('reader');
	return (
		<a className={ui.button} href={`${base}/download`} rel="nofollow">
			{t('endDownload', { format: document.format.toUpperCase(), size: formatBytes(document.bytes) })}
		</a>
	);
}
