import type { OwnReport, ReportStanding } from '@pacesetter/core/moderation';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { formatTime } from '../../../ui/format.ts';
import { Lamp, type LampColour } from '../../../ui/lamp.tsx';
import styles from '../shared/moderation.module.css';
import { useKinds } from '../shared/use-kinds.ts';
import { Words } from '../shared/words.tsx';

const colours: Record<ReportStanding, LampColour> = {
	waiting: 'yellow',
	frozen: 'yellow',
	upheld: 'green',
	refused: 'grey',
	overturned: 'grey',
	dropped: 'grey',
	withdrawn: 'grey',
};

/** Own reports, one a row; on a narrow screen the first cell tells what the others would. */
export function ReportTable({ reports }: { reports: readonly OwnReport[] }) {
	const { t } = useTranslation('moderation');
	const wide = styles.wide ?? '';
	const columns: TableColumnsType<OwnReport> = [
		{ title: t('reports.column.document'), render: (_, report) => <Which report={report} /> },
		{ title: t('reports.column.what'), className: wide, render: (_, report) => <What report={report} /> },
		{ title: t('reports.column.standing'), className: wide, render: (_, report) => <Standing report={report} /> },
		{
			title: t('reports.column.madeAt'),
			className: wide,
			render: (_, { madeAt }) => <time dateTime={madeAt}>{formatTime(madeAt)}</time>,
		},
		{ title: t('reports.column.acts'), render: (_, report) => <Acts report={report} /> },
	];
	return (
		<Table<OwnReport>
			className={styles.table ?? ''}
			rowKey="id"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...reports]}
		/>
	);
}

function Which({ report }: { report: OwnReport }) {
	const { number, title, open } = report.document;
	return (
		<>
			{open ? <a href={`/documents/${number}`}>{title}</a> : title}
			<div className={styles.narrow}>
				<What report={report} />
				<Standing report={report} />
				<p>{formatTime(report.madeAt)}</p>
			</div>
		</>
	);
}

function What({ report: { kind, words, pages, evidence } }: { report: OwnReport }) {
	const { t } = useTranslation('moderation');
	const kinds = useKinds();
	return (
		<>
			<b>{kinds([kind])}</b>
			{pages.length > 0 && ` · ${t('pages', { pages: pages.join(t('listComma')) })}`}
			<Words>{words}</Words>
			{evidence !== null && <p className={styles.soft}>{t('evidence', { number: evidence })}</p>}
		</>
	);
}

function Standing({ report: { standing, reason } }: { report: OwnReport }) {
	const { t } = useTranslation('moderation');
	return (
		<>
			<Lamp colour={colours[standing]}>{t(`standing.${standing}`)}</Lamp>
			{reason !== null && <Words>{t('reports.reason', { reason })}</Words>}
		</>
	);
}

function Acts({ report: { id, standing } }: { report: OwnReport }) {
	const { t } = useTranslation('moderation');
	const { busy, act } = useAct();
	if (standing !== 'waiting') return null;
	return (
		<Button loading={busy} onClick={() => void act(() => api.moderation.report.withdraw({ id }))}>
			{t('reports.withdraw')}
		</Button>
	);
}
