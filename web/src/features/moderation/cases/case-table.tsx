import type { ListedCase } from '@pacesetter/core/moderation';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount, formatTime } from '../../../ui/format.ts';
import styles from '../shared/moderation.module.css';
import { StateLamp } from '../shared/state-lamp.tsx';
import { useKinds } from '../shared/use-kinds.ts';

/** Cases, one a row; on a narrow screen the first cell tells what the others would. */
export function CaseTable({ cases }: { cases: readonly ListedCase[] }) {
	const { t } = useTranslation('moderation');
	const kinds = useKinds();
	const wide = styles.wide ?? '';
	const since = ({ appealedAt, openedAt }: ListedCase) => formatTime(appealedAt ?? openedAt);
	const columns: TableColumnsType<ListedCase> = [
		{
			title: t('cases.column.document'),
			render: (_, one) => (
				<>
					<Link to={`/desk/moderation/${one.id}`}>{one.document.title}</Link>
					<p className={styles.narrow}>
						{kinds(one.kinds)}
						<br />
						{since(one)} · {t('cases.count', { count: one.reports })}
					</p>
				</>
			),
		},
		{ title: t('cases.column.kinds'), className: wide, render: (_, one) => kinds(one.kinds) },
		{
			title: t('cases.column.reports'),
			className: wide,
			align: 'right',
			render: (_, { reports }) => t('cases.count', { count: formatCount(reports) }),
		},
		{
			title: t('cases.column.state'),
			render: (_, { state, frozenAt }) => (
				<>
					<StateLamp state={state} />
					{state === 'open' && <p className={styles.soft}>{t(frozenAt ? 'cases.frozen' : 'cases.free')}</p>}
				</>
			),
		},
		{ title: t('cases.column.since'), className: wide, render: (_, one) => since(one) },
	];
	return (
		<Table<ListedCase>
			className={styles.table ?? ''}
			rowKey="id"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...cases]}
		/>
	);
}
