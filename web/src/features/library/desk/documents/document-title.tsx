import type { OpenResemblances } from '@pacesetter/core/duplicates';
import type { OwnCase } from '@pacesetter/core/moderation';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../../../ui/format.ts';
import { useConversionSentence } from '../../shared/use-conversion-sentence.ts';
import { useResemblanceSentence } from '../../shared/use-resemblance-sentence.ts';
import type { OwnDocument } from '../shared/own-document.ts';
import styles from './documents.module.css';

function Audience({ document: { visibility, organisation } }: { document: OwnDocument }) {
	const { t } = useTranslation('desk');
	if (visibility === 'public') return null;
	const words = {
		signed_in: () => t('visibility.signed_in'),
		organisation: () => t('visibility.of.organisation', { name: organisation?.shortName }),
		named: () => t('visibility.of.named'),
	};
	return <p className={styles.remark}>{words[visibility]()}</p>;
}

/** Hidden from readers: since when, why, and what its uploader may do. */
function Frozen({ held: { id, kinds, state, frozenAt, appealUntil } }: { held: OwnCase }) {
	const { t } = useTranslation('moderation');
	const named = kinds.map((kind) => t(`kind.${kind}`)).join(t('listComma'));
	const since = frozenAt === null ? '' : formatTime(frozenAt);
	return (
		<p className={styles.problem}>
			<Link to={`/desk/documents/cases/${id}`}>
				{t(state === 'open' ? 'mark.frozen' : 'mark.upheld', { kinds: named, since })}
				{t('mark.then')}
				{t(appealUntil === null ? 'mark.see' : 'mark.appealable')}
			</Link>
		</p>
	);
}

/** How the version stands that a reviewer has to pass, or has given back. */
function Review({ document: { state, review } }: { document: OwnDocument }) {
	const { t } = useTranslation('review');
	if (!review) return null;
	const newer = state === 'published';
	if (review.state === 'waiting') return newer && <p className={styles.remark}>{t('own.newerWaits')}</p>;
	return (
		<p className={styles.problem}>
			{t(newer ? 'own.newerReturned' : 'own.returned', { reason: review.reason })} {t('own.remedy')}
		</p>
	);
}

/** Another title that a reviewer has to pass, or has given back. */
function Renaming({ document: { renaming } }: { document: OwnDocument }) {
	const { t } = useTranslation('review');
	if (!renaming) return null;
	const { title, state, reason } = renaming;
	if (state === 'waiting') return <p className={styles.remark}>{t('renaming.own.waits', { title })}</p>;
	return <p className={styles.problem}>{t('renaming.own.returned', { title, reason })}</p>;
}

interface Props {
	readonly document: OwnDocument;
	readonly resembles: OpenResemblances | undefined;
	readonly held: OwnCase | undefined;
}

/** The title with what its owner must know: progress, the reason of a failure, restrictions. */
export function DocumentTitle({ document, resembles, held }: Props) {
	const { t } = useTranslation('desk');
	const sentence = useConversionSentence();
	const resemblance = useResemblanceSentence();
	const { conversion } = document;
	return (
		<>
			<a href={`/documents/${document.number}`}>{document.title}</a>
			{conversion.state !== 'ready' && (
				<p className={conversion.state === 'failed' ? styles.problem : styles.remark}>
					{document.pendingVersion !== null && t('documents.newVersion')}
					{sentence(conversion)}
				</p>
			)}
			<Review document={document} />
			<Renaming document={document} />
			{resembles && (
				<p className={styles.problem}>
					<Link to={`/desk/documents/${document.number}/resemblances`}>{resemblance(resembles)}</Link>
				</p>
			)}
			{held && <Frozen held={held} />}
			<Audience document={document} />
		</>
	);
}
