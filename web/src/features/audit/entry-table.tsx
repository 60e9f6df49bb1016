import type { AuditEntry } from '@pacesetter/core/audit';
import { Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../ui/format.ts';
import styles from './audit.module.css';

/** Entries, one a row; on a narrow screen the act's cell tells who and where. */
export function EntryTable({ entries }: { entries: readonly AuditEntry[] }) {
	const { t } = useTranslation('audit');
	const columns = useColumns();
	return (
		<Table<AuditEntry>
			className={styles.table ?? ''}
			rowKey="id"
			size="small"
			pagination={false}
			columns={columns}
			dataSource={[...entries]}
			expandable={{
				columnTitle: <span className="unseen">{t('details')}</span>,
				rowExpandable: ({ details }) => details !== null,
				expandedRowRender: (entry) => <Details entry={entry} />,
			}}
		/>
	);
}

function useColumns(): TableColumnsType<AuditEntry> {
	const { t } = useTranslation('audit');
	const wide = styles.wide ?? '';
	return [
		{ title: t('column.at'), render: (_, { at }) => <time dateTime={at}>{formatTime(at)}</time> },
		{ title: t('column.act'), render: (_, entry) => <What entry={entry} /> },
		{ title: t('column.who'), className: wide, render: (_, { userName }) => userName ?? '–' },
		{ title: t('column.capacity'), className: wide, render: (_, entry) => <InCapacity entry={entry} /> },
		{ title: t('column.where'), className: wide, render: (_, { organisation }) => organisation?.shortName ?? '–' },
		{ title: t('column.outcome'), render: (_, entry) => <Outcome entry={entry} /> },
	];
}

function What({ entry }: { entry: AuditEntry }) {
	const { t } = useTranslation('audit');
	const acts: Record<string, string> = t('acts', { returnObjects: true });
	return (
		<>
			{acts[entry.act] ?? entry.act}
			{entry.subject && <span className={styles.subject}> {entry.subject.id.slice(0, 8)}</span>}
			<p className={styles.narrow}>
				{entry.userName}
				{entry.organisation && ` · ${entry.organisation.shortName}`}
			</p>
		</>
	);
}

function InCapacity({ entry: { capacity } }: { entry: AuditEntry }) {
	const { t } = useTranslation('audit');
	if (!capacity) return '–';
	const roles: Record<string, string> = t('roles', { returnObjects: true });
	return `${capacity.organisation ?? ''} ${roles[capacity.role] ?? capacity.role}`;
}

function Outcome({ entry: { outcome, reason } }: { entry: AuditEntry }) {
	const { t } = useTranslation('audit');
	if (outcome === 'done') return t('outcome.done');
	const reasons: Record<string, string> = t('reason', { returnObjects: true });
	return (
		<Tag color="error">
			{t('outcome.refused')}
			{reason && `：${reasons[reason] ?? reason}`}
		</Tag>
	);
}

function Details({ entry: { details, subject } }: { entry: AuditEntry }) {
	const told = Object.entries(details ?? {}).filter(([, value]) => value !== null);
	return (
		<dl className={styles.details}>
			{subject && (
				<div>
					<dt>{subject.kind}</dt>
					<dd>{subject.id}</dd>
				</div>
			)}
			{told.map(([name, value]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{String(value)}</dd>
				</div>
			))}
		</dl>
	);
}
