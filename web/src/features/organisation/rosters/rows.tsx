import { rowStates } from '@pacesetter/core/organisation';
import { Button, Empty, Pagination, Segmented, Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { formatCount } from '../../../ui/format.ts';
import { type RowWish, rosterAddress } from './address.ts';
import styles from './rosters.module.css';
import type { Roster, RosterRow, RosterRows } from './types.ts';

const colours: Partial<Record<RosterRow['state'], string>> = { refused: 'error' };

/** The rows of a roster with what is wrong with them, narrowed by what came of them. */
export function Rows({ batch, wish, rows }: { batch: Roster; wish: RowWish; rows: RosterRows }) {
	const { t } = useTranslation('rosters');
	const navigate = useNavigate();
	const show = (changed: Partial<RowWish>) => void navigate(rosterAddress(batch.id, { ...wish, page: 1, ...changed }));
	const counted = rowStates.filter((state) => batch.rows[state] > 0);
	const columns = useColumns(batch);
	return (
		<section aria-label={t('counts.label')}>
			<div className={styles.filter}>
				<Segmented
					aria-label={t('counts.label')}
					value={wish.state ?? 'all'}
					onChange={(value) => show({ state: rowStates.find((state) => state === value) ?? null, obstacles: false })}
					options={[
						{ value: 'all', label: t('rowState.all') },
						...counted.map((state) => ({
							value: state,
							label: `${t(`rowState.${state}`)} ${formatCount(batch.rows[state])}`,
						})),
					]}
				/>
			</div>
			{rows.total === 0 ? (
				<Empty description={t('row.none')} />
			) : (
				<Table<RosterRow>
					className={styles.table ?? ''}
					rowKey="number"
					size="small"
					pagination={false}
					columns={columns}
					dataSource={[...rows.items]}
				/>
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={rows.page}
				pageSize={rows.size}
				total={rows.total}
				showSizeChanger={false}
				onChange={(page) => show({ page })}
			/>
		</section>
	);
}

function useColumns(batch: Roster): TableColumnsType<RosterRow> {
	const { t } = useTranslation('rosters');
	const wide = styles.wide ?? '';
	return [
		{ title: t('row.row'), render: (_, { row, sheet }) => (batch.sheets.length > 1 ? `${sheet + 1}-${row}` : row) },
		{
			title: t('row.name'),
			render: (_, row) => (
				<>
					{row.name}
					{row.idNumber && <p className={styles.why}>{row.idNumber}</p>}
					<p className={styles.narrow}>{row.organisation?.shortName ?? row.place}</p>
				</>
			),
		},
		{ title: t('row.place'), className: wide, render: (_, row) => row.organisation?.shortName ?? row.place },
		{
			title: t('row.state'),
			render: (_, { state }) => {
				const color = colours[state];
				return <Tag {...(color ? { color } : {})}>{t(`rowState.${state}`)}</Tag>;
			},
		},
		{ title: t('row.why'), render: (_, row) => <Why batch={batch} row={row} /> },
	];
}

/** What is wrong with a row, and the question that it asks. */
function Why({ batch, row }: { batch: Roster; row: RosterRow }) {
	const { t } = useTranslation('rosters');
	const sentences: Record<string, string> = t('fault', { returnObjects: true, row: row.faultRow });
	return (
		<>
			{row.faults.map((fault) => (
				<p key={`${fault.head} ${fault.reason}`} className={styles.why}>
					{fault.head && `${fault.head}：`}
					{sentences[fault.reason] ?? fault.reason}
				</p>
			))}
			{row.fault && <p className={styles.why}>{sentences[row.fault] ?? row.fault}</p>}
			{row.obstacle && <p className={styles.why}>{t(`obstacle.${row.obstacle}`)}</p>}
			{batch.state === 'read' && (row.state === 'question' || row.answer !== null) && (
				<Answer id={batch.id} row={row} />
			)}
		</>
	);
}

function Answer({ id, row }: { id: string; row: RosterRow }) {
	const { t } = useTranslation('rosters');
	const { busy, act } = useAct();
	const answer = (given: 'same' | 'new' | null) =>
		void act(() => api.organisation.roster.answer({ id, rows: [row.number], answer: given }));
	if (row.answer !== null)
		return (
			<span className={styles.choices}>
				{t('row.answered', { answer: t(`row.${row.answer}`) })}
				<Button size="small" disabled={busy} onClick={() => answer(null)}>
					{t('row.takeBack')}
				</Button>
			</span>
		);
	return (
		<span className={styles.choices}>
			{(['same', 'new'] as const).map((one) => (
				<Button key={one} size="small" disabled={busy} onClick={() => answer(one)}>
					{t(`row.${one}`)}
				</Button>
			))}
		</span>
	);
}
