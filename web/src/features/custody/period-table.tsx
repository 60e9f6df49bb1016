import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { formatCount, formatDay, formatTime } from '../../ui/format.ts';
import styles from './custody.module.css';
import { PeriodDialog } from './period-dialog.tsx';
import type { Period } from './types.ts';
import { usePeriodWords } from './use-words.ts';

/** How many are due, and since when that is known: where counting takes long, a worker does it. */
function Due({ period: { due, countedAt } }: { period: Period }) {
	const { t } = usePeriodWords();
	if (countedAt === null) return <span className={styles.soft}>{t('uncounted')}</span>;
	return (
		<>
			{formatCount(due)}
			<p className={styles.soft}>{t('countedAt', { time: formatTime(countedAt) })}</p>
		</>
	);
}

/** One period a row; on a narrow screen the first cell tells what the others would. */
export function PeriodTable({ periods }: { periods: readonly Period[] }) {
	const { t, name, reason, length } = usePeriodWords();
	const [open, choose] = useState<Period | null>(null);
	const wide = styles.wide ?? '';
	const columns: TableColumnsType<Period> = [
		{
			title: t('column.what'),
			render: (_, period) => (
				<>
					<b>{name(period)}</b>
					<p className={styles.narrow}>{reason(period)}</p>
				</>
			),
		},
		{
			title: t('column.days'),
			className: styles.plain ?? '',
			render: (_, period) => (
				<>
					{length(period.days)}
					{period.days !== period.usual && <Tag>{t('set')}</Tag>}
				</>
			),
		},
		{ title: t('column.reason'), className: wide, render: (_, period) => reason(period) },
		{ title: t('column.before'), className: `${wide} ${styles.plain}`, render: (_, { before }) => formatDay(before) },
		{ title: t('column.due'), align: 'right', render: (_, period) => <Due period={period} /> },
		{
			title: t('column.acts'),
			render: (_, period) => (
				<Button aria-label={t('changeOf', { name: name(period) })} onClick={() => choose(period)}>
					{t('change')}
				</Button>
			),
		},
	];
	return (
		<>
			<Table<Period>
				className={styles.table ?? ''}
				rowKey="what"
				size="middle"
				pagination={false}
				columns={columns}
				dataSource={[...periods]}
			/>
			{open && <PeriodDialog period={open} onClose={() => choose(null)} />}
		</>
	);
}
