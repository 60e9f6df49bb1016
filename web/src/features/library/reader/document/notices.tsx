import type { OpenResemblances } from '@pacesetter/core/duplicates';
import { useTranslation } from 'react-i18next';
import ui from '../../../../ui/ui.module.css';
import { useConversionSentence } from '../../shared/use-conversion-sentence.ts';
import { useResemblanceSentence } from '../../shared/use-resemblance-sentence.ts';
import type { ManagerAct } from './act.ts';
import { type DocumentDetail, isFollowed } from './load-document.ts';
import styles from './notices.module.css';

/**
 * What must be known before the pages. How things stand with a version that readers don't see concerns only those who
 * look after the document.
 */
export function Notices({ document, resembles }: { document: DocumentDetail; resembles: OpenResemblances | null }) {
	const sentence = useResemblanceSentence();
	return (
		<>
			<AudienceNotice document={document} />
			{document.manageable && <ManagerNotices document={document} />}
			{resembles && (
				<p className={styles.notice}>
					<a href={`/desk/documents/${document.number}/resemblances`}>{sentence(resembles)}</a>
				</p>
			)}
		</>
	);
}

function AudienceNotice({ document: { visibility, organisation } }: { document: DocumentDetail }) {
	const { t } = useTranslation('reader');
	if (visibility === 'public') return null;
	const words = {
		signed_in: () => t('notice.signedIn'),
		organisation: () => t('notice.organisation', { name: organisation?.shortName }),
		named: () => t('notice.named'),
	};
	return <p className={styles.notice}>{words[visibility]()}</p>;
}

function ManagerNotices({ document }: { document: DocumentDetail }) {
	const { t } = useTranslation('reader');
	const { recycled, frozen, state, conversion, pendingVersion, review } = document;
	const failed = conversion.state === 'failed';
	return (
		<>
			{frozen && <Frozen />}
			{!frozen && recycled && <Remedy says={t('notice.recycled')} act="restore" />}
			{!frozen && !recycled && state === 'withdrawn' && <Remedy says={t('notice.withdrawn')} act="republish" />}
			<ReviewNotice document={document} />
			<RenamingNotice document={document} />
			{pendingVersion !== null && !failed && review === null && (
				<p className={styles.notice}>{t('notice.pendingVersion')}</p>
			)}
			{isFollowed(document) && <Progress document={document} />}
			{failed && <Failure document={document} />}
		</>
	);
}

/** Nobody changes it until it is decided; its uploader is told the rest where he sees his documents. */
function Frozen() {
	const { t } = useTranslation('reader');
	return (
		<div className={styles.notice}>
			<p>{t('notice.frozen')}</p>
			<a href="/desk/documents/cases">{t('notice.frozenMore')}</a>
		</div>
	);
}

/** How the version stands that a reviewer has to pass, or has given back. */
function ReviewNotice({ document: { state, review } }: { document: DocumentDetail }) {
	const { t } = useTranslation('review');
	if (!review || state === 'withdrawn') return null;
	const newer = state === 'published';
	if (review.state === 'waiting') return <p className={styles.notice}>{t(newer ? 'own.newerWaits' : 'own.waits')}</p>;
	return (
		<p className={`${styles.notice} ${styles.failure}`}>
			{t(newer ? 'own.newerReturned' : 'own.returned', { reason: review.reason })} {t('own.remedy')}
		</p>
	);
}

/** Another title that a reviewer has to pass, or has given back. */
function RenamingNotice({ document: { renaming } }: { document: DocumentDetail }) {
	const { t } = useTranslation('review');
	if (!renaming) return null;
	const { title, state, reason } = renaming;
	if (state === 'waiting') return <p className={styles.notice}>{t('renaming.own.waits', { title })}</p>;
	return <p className={`${styles.notice} ${styles.failure}`}>{t('renaming.own.returned', { title, reason })}</p>;
}

/** What stands in the way of readers, and the button that removes it. A plain form, so that it works without a script. */
function Remedy({ says, act }: { says: string; act: ManagerAct }) {
	const { t } = useTranslation('reader');
	return (
		<form method="post" className={styles.notice}>
			<p>{says}</p>
			<button type="submit" className={ui.button} name="act" value={act}>
				{t(`notice.${act}`)}
			</button>
		</form>
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
		<form method="post" className={`${styles.notice} ${styles.failure}`}>
			<p>
				<b>{t(document.pendingVersion === null ? 'notice.failed' : 'notice.failedVersion')}</b>{' '}
				{sentence(document.conversion)}
			</p>
			<button type="submit" className={ui.button} name="act" value={'retry' satisfies ManagerAct}>
				{t('notice.retry')}
			</button>
		</form>
	);
}
