import type { Issue } from '@pacesetter/core/points';
import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { formatCount, formatTime } from '../../ui/format.ts';
import styles from './points.module.css';

/** What was issued by hand, one a row; on a narrow screen the first cell tells what the others would. */
export function IssueTable({ issues }: { issues: readonly Issue[] }) {
	const { t } = useTranslation('points');
	const wide = styles.wide ?? '';
	const columns: TableColumnsType<Issue> = [
		{ title: t('issue.userName'), render: (_, issue) => <Whom issue={issue} /> },
		{ title: t('column.amount'), align: 'right', render: (_, { amount }) => formatCount(amount) },
		{ title: t('issue.reason'), render: (_, { reason }) => reason },
		{ title: t('issue.by'), className: wide, render: (_, { by }) => by ?? '–' },
		{ title: t('column.at'), className: wide, render: (_, { at }) => formatTime(at) },
		{ title: t('column.acts'), render: (_, issue) => <Undo issue={issue} /> },
	];
	return (
		<Table<Issue>
			className={styles.table ?? ''}
			rowKey="id"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...issues]}
		/>
	);
}

function Whom({ issue }: { issue: Issue }) {
	return (
		<>
			<b>{issue.userName}</b>
			<p className={styles.narrow}>
				{issue.by} {formatTime(issue.at)}
			</p>
		</>
	);
}

function Undo({ issue: { id, undone, undoable } }: { issue: Issue }) {
	const { t } = useTranslation('points');
	const { busy, act } = useAct();
	if (undone) return <Tag>{t('issue.undone')}</Tag>;
	if (!undoable) return null;
	return (
		<Button loading={busy} onClick={() => void act(() => api.points.issue.undo({ transfer: id }))}>
			{t('undo')}
		</Button>
	);
}
