import type { CaseDetail } from '@pacesetter/core/moderation';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/moderation.module.css';
import { Words } from '../shared/words.tsx';
import own from './case.module.css';

/** What readers said, each in his words. */
export function Reports({ one }: { one: CaseDetail }) {
	const { t } = useTranslation('moderation');
	return (
		<section className={styles.box} aria-labelledby="reports">
			<h2 id="reports">{t('case.reports', { count: one.reports })}</h2>
			<ul className={own.reports}>
				{one.all.map((report) => (
					<li key={report.id}>
						<Report report={report} number={one.document.number} version={one.shown?.version ?? null} />
					</li>
				))}
			</ul>
		</section>
	);
}

interface Props {
	readonly report: CaseDetail['all'][number];
	/** Of the document, and its version that stands beside the reports; null: it was erased. */
	readonly number: number;
	readonly version: number | null;
}

function Report({ report, number, version }: Props) {
	const { t } = useTranslation('moderation');
	const time = formatTime(report.madeAt);
	const { reporter, evidence } = report;
	// He spoke of the pages that he saw, and not of those that have come in their place.
	const href = (page: number) =>
		version === report.version
			? `#page-${page}`
			: `/api/documents/${number}/versions/${report.version}/pages/${page}/800`;
	return (
		<>
			<p>
				<b>{t(`kind.${report.kind}`)}</b> {report.withdrawn && <Tag>{t('case.withdrawn')}</Tag>}
				{version !== report.version && <Tag>{t('case.version', { version: report.version })}</Tag>}
			</p>
			<Words>{report.words}</Words>
			{report.pages.length > 0 && (
				<p>
					{report.pages.map((page) => (
						<span key={page}>
							{version === null ? t('case.page', { page }) : <a href={href(page)}>{t('case.toPage', { page })}</a>}{' '}
						</span>
					))}
				</p>
			)}
			{evidence && (
				<p>
					<a href={`/documents/${evidence.number}`}>{t('evidence', { number: evidence.number })}</a> {evidence.title}
				</p>
			)}
			<p className={styles.soft}>
				{reporter === null ? t('case.byNobody', { time }) : t('case.by', { reporter, time })}
			</p>
		</>
	);
}
