import { useTranslation } from 'react-i18next';
import { formatBytes, formatCount, formatTime } from '../../../../ui/format.ts';
import { pathOf } from './queue-table.tsx';
import styles from './reviews.module.css';
import type { WaitingVersion } from './types.ts';

/** What a reviewer must know of a version beside its pages. */
export function ReviewFacts({ waiting }: { waiting: WaitingVersion }) {
	const { t } = useTranslation('review');
	const audience = useAudience(waiting);
	const facts = [
		[t('column.kind'), t(waiting.replaces ? 'kind.newer' : 'kind.first')],
		[t('column.category'), pathOf(waiting.breadcrumb)],
		[t('audience'), audience],
		[t('column.uploader'), waiting.uploader],
		[t('column.askedAt'), formatTime(waiting.askedAt)],
		[t('format'), `${waiting.format.toUpperCase()} ${formatBytes(waiting.bytes)}`],
		[t('column.pages'), waiting.pages === null ? '' : formatCount(waiting.pages)],
	];
	return (
		<>
			<dl className={styles.facts}>
				{facts.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{waiting.replaces && (
				<p>
					<a href={`/documents/${waiting.number}`}>{t('shown')}</a>
				</p>
			)}
			{waiting.returned.length > 0 && (
				<>
					<h2>{t('returnedBefore')}</h2>
					<ul className={styles.returned}>
						{waiting.returned.map(({ version, reason, at }) => (
							<li key={version}>
								{t('returnedVersion', { version, time: formatTime(at) })} {reason}
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}

function useAudience({ visibility, organisation }: WaitingVersion): string {
	const { t } = useTranslation('desk');
	if (visibility === 'organisation') return t('visibility.of.organisation', { name: organisation?.shortName });
	return visibility === 'named' ? t('visibility.of.named') : t(`visibility.${visibility}`);
}
