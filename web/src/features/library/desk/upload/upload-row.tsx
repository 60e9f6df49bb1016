import type { OpenResemblances } from '@pacesetter/core/duplicates';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../../ui/format.ts';
import { ConversionNews } from '../../shared/conversion-news.tsx';
import { useConversionSentence } from '../../shared/use-conversion-sentence.ts';
import { useResemblanceSentence } from '../../shared/use-resemblance-sentence.ts';
import type { OwnDocument } from '../shared/own-document.ts';
import type { UploadResult } from '../shared/upload-answer.ts';
import { useUploadSentence } from '../shared/use-upload-sentence.ts';
import type { QueuedFile } from './queue.ts';
import styles from './upload.module.css';

interface Props {
	readonly queued: QueuedFile<File>;
	/** Known once it has been sent and asked for. */
	readonly document: OwnDocument | 'gone' | undefined;
	/** What it resembles, as far as that is known. */
	readonly resembles: OpenResemblances | undefined;
	readonly onRemove: () => void;
	readonly onSend: () => void;
}

export const isReady = (document: Props['document']): boolean =>
	document !== undefined && document !== 'gone' && document.conversion.state === 'ready';

/** One file from the reader's computer to its page. */
export function UploadRow({ queued: { file, sending }, document, resembles, onRemove, onSend }: Props) {
	const { t } = useTranslation('desk');
	const uploadSentence = useUploadSentence();
	return (
		<li className={styles.file}>
			<div className={styles.name}>
				<b>{file.name}</b> <span>{formatBytes(file.size)}</span>
			</div>
			{sending.step === 'waiting' && <p>{t('upload.waiting')}</p>}
			{sending.step === 'sending' && <Sent share={sending.share} name={file.name} />}
			{sending.step === 'sent' && <Conversion result={sending.result} document={document} resembles={resembles} />}
			{sending.step === 'doubtful' && <p className={styles.problem}>{t(`upload.doubt.${sending.doubt}`)}</p>}
			{sending.step === 'refused' && <p className={styles.problem}>{uploadSentence(sending.error)}</p>}
			{(sending.step === 'doubtful' || sending.step === 'refused') && (
				<p className={styles.ways}>
					{!(sending.step === 'doubtful' && sending.doubt === 'empty') && (
						<Button onClick={onSend}>{t(sending.step === 'refused' ? 'upload.again' : 'upload.anyway')}</Button>
					)}
					<Button onClick={onRemove}>{t('upload.remove')}</Button>
				</p>
			)}
		</li>
	);
}

function Sent({ share, name }: { share: number; name: string }) {
	const { t } = useTranslation('desk');
	return <Progress percent={Math.floor(share * 100)} aria-label={t('upload.sending', { name })} />;
}

const classes = { queued: undefined, converting: undefined, ready: styles.done, failed: styles.problem };

type ConversionProps = Pick<Props, 'document' | 'resembles'> & { readonly result: UploadResult };

function Conversion({ result, document, resembles }: ConversionProps) {
	const { t } = useTranslation('desk');
	const sentence = useConversionSentence();
	const resemblance = useResemblanceSentence();
	const { number, sameAs } = result;
	if (document === 'gone') return <p className={styles.problem}>{t('upload.gone', { number })}</p>;
	return (
		<>
			<p className={document && classes[document.conversion.state]}>
				{document ? sentence(document.conversion) : t('upload.sent')}{' '}
				{document?.state === 'in_review' && t('upload.inReview')}{' '}
				<a href={`/documents/${number}`}>{t('upload.open', { number })}</a>
			</p>
			<ConversionNews state={document?.conversion.state} />
			{sameAs && (
				<p className={styles.same}>
					{t('upload.same')} <a href={`/documents/${sameAs.number}`}>{sameAs.title}</a>
				</p>
			)}
			{resembles && (
				<p className={styles.same} role="status">
					<a href={`/desk/documents/${number}/resemblances`}>{resemblance(resembles)}</a>
				</p>
			)}
		</>
	);
}
