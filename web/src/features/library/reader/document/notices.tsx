import { useTranslation } from 'react-i18next';
import { useConversionSentence } from '../../shared/use-conversion-sentence.ts';
import styles from './document.module.css';
import type { DocumentDetail } from './load-document.ts';

/** What a reader must know before the pages: still converting, failed, withdrawn, in the recycle bin. */
export function Notices({ document }: { document: DocumentDetail }) {
	const { t } = useTranslation('reader');
	const waiting = document.conversion.state === 'queued' || document.conversion.state === 'converting';
	return (
		<>
			{document.recycled && <p className={styles.notice}>{t('notice.recycled')}</p>}
			{document.state === 'withdrawn' && <p className={styles.notice}>{t('notice.withdrawn')}</p>}
			{document.visibility === 'signed_in' && <p className={styles.notice}>{t('notice.signedIn')}</p>}
			{document.pendingVersion !== null && <p className={styles.notice}>{t('notice.pendingVersion')}</p>}
			{waiting && <Progress document={document} />}
			{document.conversion.state === 'failed' && <Failure document={document} />}
		</>
	);
}

function Progress({ document }: { document: DocumentDetail }) {
	const { t } = useTranslation('reader');
	const sentence = useConversionSentence();
	const { pagesDone, pages } = document.conversion;
	return (
		<div className={styles.notice}>
			<p>{sentence(document.conversion)}</p>
			<progress aria-label={t('notice.progress')} max={pages ?? 1} {...(pages ? { value: pagesDone } : {})} />
			<noscript>
				<meta httpEquiv="refresh" content="5" />
			</noscript>
		</div>
	);
}

function Failure({ document }: { document: DocumentDetail }) {
	const { t } = useTranslation('reader');
	const sentence = useConversionSentence();
	return (
		<div className={`${styles.notice} ${styles.failure}`}>
			<p>
				<b>{t('notice.failed')}</b> {sentence(document.conversion)}
			</p>
			{document.manageable && (
				<form method="post">
					<button type="submit">{t('notice.retry')}</button> <a href="/desk/documents">{t('notice.manage')}</a>
				</form>
			)}
		</div>
	);
}
