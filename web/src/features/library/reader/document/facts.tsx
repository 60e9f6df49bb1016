import { useTranslation } from 'react-i18next';
import { formatBytes, formatCount, formatTime } from '../../../../ui/format.ts';
import { Report } from '../moderation/report.tsx';
import type { RefusedReport } from '../moderation/report-document.ts';
import { Share } from '../sharing/share.tsx';
import { Download } from './download.tsx';
import styles from './facts.module.css';
import { Favourite } from './favourite.tsx';
import { FindForm } from './find-form.tsx';
import type { DocumentDetail, LoadedDocument } from './load-document.ts';
import type { Looking } from './place-address.ts';
import { Reward } from './reward.tsx';

interface FactsProps {
	readonly document: DocumentDetail;
	/** Whether there is anything to lead to below the pages. */
	readonly related: boolean;
	/** What is looked for in it. */
	readonly looking: Looking | null;
	readonly favourite: LoadedDocument['favourite'];
	readonly rewards: LoadedDocument['rewards'];
	readonly share: LoadedDocument['share'];
	readonly report: LoadedDocument['report'];
	readonly refusedReport: RefusedReport | null;
}

/** What the catalogue knows of a document, from the real file. */
export function Facts({ document, related, looking, favourite, rewards, share, report, refusedReport }: FactsProps) {
	const { t } = useTranslation('reader');
	const facts = [
		[t('facts.number'), String(document.number)],
		[t('facts.uploader'), document.uploader],
		...(document.organisation ? [[t('facts.organisation'), document.organisation.shortName]] : []),
		[t('facts.uploadedAt'), formatTime(document.uploadedAt)],
		[t('facts.format'), document.format.toUpperCase()],
		[t('facts.pages'), document.pages === null ? t('facts.pagesUnknown') : formatCount(document.pages)],
		[t('facts.size'), formatBytes(document.bytes)],
		[t('facts.views'), formatCount(document.views)],
		[t('facts.downloads'), formatCount(document.downloads)],
	];
	return (
		<aside id="tools" className={styles.facts} tabIndex={-1} aria-label={t('facts.label')}>
			<dl id="facts">
				{facts.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			<div className={styles.ways}>
				<Download document={document} className={styles.download} />
				<FindForm number={document.number} looking={looking} />
				{related && (
					<a className={styles.related} href="#related">
						{t('ways.related')}
					</a>
				)}
				{!document.recycled && <Favourite number={document.number} favourite={favourite} />}
				{rewards && <Reward number={document.number} rewards={rewards} />}
				{share && <Share number={document.number} share={share} />}
				{report && <Report number={document.number} report={report} refused={refusedReport} />}
				<div id="page-jump">{document.pages !== null && document.pages > 1 && <PageJump pages={document.pages} />}</div>
			</div>
		</aside>
	);
}

function PageJump({ pages }: { pages: number }) {
	const { t } = useTranslation('reader');
	return (
		<form className={styles.jump} data-page-jump>
			<label>
				{t('jump.label')}
				<input name="at" type="number" inputMode="numeric" min={1} max={pages} required />
			</label>
			<button type="submit">{t('jump.go')}</button>
			<p>{t('jump.keys')}</p>
		</form>
	);
}
