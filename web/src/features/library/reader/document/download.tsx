import { isRestricted } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { DownloadForm } from '../../../../ui/download-form.tsx';
import { formatBytes } from '../../../../ui/format.ts';
import ui from '../../../../ui/ui.module.css';
import { downloadAddress, markedCopyAddress } from './addresses.ts';
import styles from './download.module.css';
import type { DocumentDetail } from './load-document.ts';

interface Props {
	readonly document: DocumentDetail;
	/** Of each button. */
	readonly className: string | undefined;
	readonly atEnd?: boolean;
}

/** What may be taken of a document. Copies of what is for some only are sent for by forms, since each stands in the log. */
export function Download({ document, className, atEnd = false }: Props) {
	const { t } = useTranslation('reader');
	const { number, format, bytes, copy, visibility } = document;
	const original = atEnd ? t('endDownload', { format: format.toUpperCase(), size: formatBytes(bytes) }) : t('download');
	const button = `${ui.button} ${className}`;
	if (!isRestricted(visibility)) {
		return (
			<a className={button} href={downloadAddress(number)} rel="nofollow">
				{original}
			</a>
		);
	}
	if (copy === 'none') return <p className={styles.none}>{t('copy.none')}</p>;
	return (
		<>
			<DownloadForm fields={{}}>
				{copy === 'original' && (
					<button type="submit" className={button} formAction={downloadAddress(number)}>
						{original}
					</button>
				)}
				<button type="submit" className={button} formAction={markedCopyAddress(number)}>
					{t('copy.marked')}
				</button>
			</DownloadForm>
			{!atEnd && <OnePage document={document} />}
		</>
	);
}

/** One page instead of all. */
function OnePage({ document: { number, pages } }: { document: DocumentDetail }) {
	const { t } = useTranslation('reader');
	if (pages === null || pages < 2) return null;
	return (
		<DownloadForm fields={{}} className={styles.one}>
			<label>
				{t('copy.page')} <input name="page" type="number" inputMode="numeric" min={1} max={pages} required />
			</label>
			<button type="submit" formAction={markedCopyAddress(number)}>
				{t('copy.onePage')}
			</button>
		</DownloadForm>
	);
}
