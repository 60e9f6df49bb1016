import type { StatementLine } from '@pacesetter/core/points';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { formatCount, formatTime } from '../../ui/format.ts';
import styles from './points.module.css';

const signed = (amount: number): string => (amount > 0 ? `+${formatCount(amount)}` : formatCount(amount));

/** Postings, one a row; on a narrow screen the first cell tells when. */
export function StatementTable({ lines }: { lines: readonly StatementLine[] }) {
	const { t } = useTranslation('points');
	const columns: TableColumnsType<StatementLine> = [
		{
			title: t('column.at'),
			className: styles.wide ?? '',
			render: (_, { at }) => <time dateTime={at}>{formatTime(at)}</time>,
		},
		{ title: t('column.what'), render: (_, line) => <What line={line} /> },
		{ title: t('column.amount'), align: 'right', render: (_, { amount }) => signed(amount) },
		{ title: t('column.balance'), align: 'right', render: (_, { balance }) => formatCount(balance) },
	];
	return (
		<Table<StatementLine>
			className={styles.table ?? ''}
			rowKey="number"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...lines]}
		/>
	);
}

function What({ line }: { line: StatementLine }) {
	const { t } = useTranslation('points');
	const { busy, act } = useAct();
	const { kind, amount, document, forgotten, reason, undo } = line;
	const way = amount < 0 ? 'out' : 'in';
	const named = kind === 'reward' || kind === 'reversal';
	return (
		<>
			{named ? t(`kind.${kind}.${way}`) : t(`kind.${kind}`)}
			{document && (
				<>
					{t('colon')}
					<a href={`/documents/${document.number}`}>{document.title}</a>
				</>
			)}
			{kind === 'reward' && !document && <span className={styles.soft}> {t(forgotten ? 'forgotten' : 'unseen')}</span>}
			{reason && <span className={styles.soft}> {reason}</span>}
			{undo !== null && (
				<Button size="small" loading={busy} onClick={() => void act(() => api.points.reward.undo({ transfer: undo }))}>
					{t('undo')}
				</Button>
			)}
			<p className={styles.narrow}>{formatTime(line.at)}</p>
		</>
	);
}
