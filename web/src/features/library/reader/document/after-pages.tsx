import { useTranslation } from 'react-i18next';
import styles from './after-pages.module.css';
import { Download } from './download.tsx';
import type { DocumentPage, LoadedDocument } from './load-document.ts';
import { neighbours, windowAddress, windowSize } from './page-window.ts';
import { reflow } from './reflow.ts';

/** What follows the last page shown: the way on, or the end mark with the download; and the words of the pages. */
export function AfterPages({ loaded }: { loaded: LoadedDocument }) {
	const { t } = useTranslation('reader');
	const { document, pages, start, total } = loaded;
	const { next } = neighbours(start, total);
	const complete = total > 0 && (document.state === 'published' || document.conversion.state === 'ready');
	return (
		<>
			<WindowLinks address={(from) => windowAddress(document.number, from)} start={start} total={total} />
			{complete && next === null && (
				<div className={styles.end}>
					<p>{t('endMark', { pages: total })}</p>
					<Download document={document} className={styles.download} atEnd />
				</div>
			)}
			<PageTexts pages={pages.filter((page) => page.text.trim() !== '')} />
		</>
	);
}

interface WindowProps {
	readonly address: (from: number) => string;
	readonly start: number;
	readonly total: number;
}

export function WindowLinks({ address, start, total }: WindowProps) {
	const { t } = useTranslation('reader');
	const { previous, next } = neighbours(start, total);
	if (previous === null && next === null) return null;
	const link = (from: number, rel: string) => {
		const range = { from, to: Math.min(from + windowSize - 1, total) };
		return (
			<a href={address(from)} rel={rel}>
				{rel === 'prev' ? t('window.previous', range) : t('window.next', range)}
			</a>
		);
	};
	return (
		<nav className={styles.window} aria-label={t('window.label')}>
			{previous !== null && link(previous, 'prev')}
			{next !== null && link(next, 'next')}
		</nav>
	);
}

export function PageTexts({ pages }: { pages: readonly DocumentPage[] }) {
	const { t } = useTranslation('reader');
	const first = pages[0];
	if (!first) return null;
	return (
		<section className={styles.words} aria-labelledby="words">
			<h2 id="words">{t('words.title')}</h2>
			<details>
				<summary>
					<span className={styles.excerpt}>{reflow(first.text).slice(0, 160)}</span>
					<span className={styles.unfold}>{t('words.unfold')}</span>
					<span className={styles.fold}>{t('words.fold')}</span>
				</summary>
				{pages.map((page) => (
					<div key={page.number}>
						<h3>{t('words.page', { page: page.number })}</h3>
						<p>{reflow(page.text)}</p>
					</div>
				))}
			</details>
		</section>
	);
}
