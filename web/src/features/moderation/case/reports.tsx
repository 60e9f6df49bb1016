import type { CaseDetail } from '@pacesetter/core/moderation';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/moderation.module.css';
import { Words } from '../shared/words.tsx';
import own from './case.module.css';

interface ReportsProps {
	readonly one: CaseDetail;
	/** That stands beside the reports; null: the document was erased. */
	readonly version: number | null;
}

/** What readers said, each in his words. */
export function Reports({ one, version }: ReportsProps) {
	const { t } = useTranslation('moderation');
	return (
		<section className={styles.box} aria-labelledby="reports">
			<h2 id="reports">{t('case.reports', { count: one.reports })}</h2>
			<ul className={own.reports}>
				{one.all.map((report) => (
					<li key={report.id}>
						<Report report={report} one={one} version={version} />
					</li>
				))}
			</ul>
		</section>
	);
}

interface Props extends ReportsProps {
	readonly report: CaseDetail['all'][number];
}

function Report({ report, one, version }: Props) {
	const { t } = useTranslation('moderation');
	const time = formatTime(report.madeAt);
	const { reporter, evidence } = report;
	const there = version === report.version;
	// The address without a version shows the one that readers see.
	const wanted = report.version === one.shown?.version ? '' : `?version=${report.version}`;
	const pagesOf = there ? '' : `/desk/moderation/${one.id}${wanted}`;
	return (
		<>
			<p>
				<b>{t(`kind.${report.kind}`)}</b> {report.withdrawn && <Tag>{t('case.withdrawn')}</Tag>}
				{report.version !== one.shown?.version && <Tag>{t('case.version', { version: report.version })}</Tag>}
				{version !== null && !there && <a href={pagesOf}>{t('case.seeVersion')}</a>}
			</p>
			<Words>{report.words}</Words>
			{report.pages.length > 0 && (
				<p>
					{report.pages.map((page) => (
						<span key={page}>
							{version === null ? (
								t('case.page', { page })
							) : (
								<a href={`${pagesOf}#page-${page}`}>{t('case.toPage', { page })}</a>
							)}{' '}
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
