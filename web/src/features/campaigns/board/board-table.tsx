import { taskCoverage } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Lamp } from '../../../ui/lamp.tsx';
import { campaignOf, instanceOf } from '../shared/address.ts';
import type { Board } from '../shared/types.ts';
import styles from './board.module.css';
import { cellOf, columnsOf, type Grouping } from './columns.ts';

type BoardRow = Board['rows'][number];
type Cell = Pick<BoardRow['cells'][number], 'counts' | 'lamp'>;
interface Props {
	readonly board: Board;
	readonly by: Grouping;
}

/** Organisations by actions, or by what these serve: a lamp with numbers in each cell; what stands in a cell leads to its list. */
export function BoardTable({ board, by }: Props) {
	const { t } = useTranslation('campaigns');
	const columns = columnsOf(board.actions, by, t);
	return (
		<section className={styles.scroll} aria-label={t('board.title')}>
			<table className={styles.table}>
				<thead>
					<tr>
						<th scope="col">{t('board.organisation')}</th>
						<th scope="col">{t('board.sum')}</th>
						{columns.map(({ id, text }) => (
							<th key={id} scope="col" title={text}>
								<span className={styles.action}>{text}</span>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{board.rows.map((row) => (
						<tr key={row.organisation.id}>
							<th scope="row">
								<Name board={board} by={by} row={row} />
								<Own row={row} />
							</th>
							<td>
								<Numbers cell={row} name={row.organisation.shortName} to={listOf(board, row)} />
							</td>
							{columns.map((column) => {
								const { id, text } = column;
								const cell = cellOf(row, column);
								const name = `${row.organisation.shortName}，${text}`;
								const to = listOf(board, row, by === 'action' ? id : '');
								return <td key={id}>{cell ? <Numbers cell={cell} name={name} to={to} /> : '–'}</td>;
							})}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

const listOf = (board: Board, { organisation }: BoardRow, action = '') =>
	campaignOf(board.campaign.id, 'people', { at: organisation.id, action });

/** An organisation leads to what is below it; one with nothing below, and the one shown, to its own plan. */
function Name({ board, by, row: { organisation, hasChildren, instanceId } }: Props & { readonly row: BoardRow }) {
	const { t } = useTranslation('campaigns');
	const isHere = organisation.id === board.path.at(-1)?.id;
	if (hasChildren && !isHere)
		return (
			<Link to={campaignOf(board.campaign.id, 'board', { at: organisation.id, by: by === 'action' ? '' : by })}>
				{organisation.shortName}
			</Link>
		);
	if (instanceId === null) return <>{organisation.shortName}</>;
	return (
		<Link to={instanceOf(instanceId)}>
			{organisation.shortName}
			{isHere && `（${t('board.self')}）`}
		</Link>
	);
}

/** What the organisation runs below the campaign itself, and how that stands. */
function Own({ row: { own } }: { row: BoardRow }) {
	const { t } = useTranslation(['levels', 'campaigns']);
	return own.map(({ id, name, state }) => (
		<div key={id} className={styles.own}>
			<Link to={campaignOf(id)} title={name}>
				{t('own.tag', { state: t(`campaigns:state.${state}`) })}
			</Link>
		</div>
	));
}

function Numbers({ cell, name, to }: { cell: Cell; name: string; to: string }) {
	const { t } = useTranslation('campaigns');
	const { numerator, denominator } = taskCoverage(cell.counts);
	const { suspended, doneWell } = cell.counts;
	const told = [
		t('coverage', { numerator, denominator }),
		...(doneWell > 0 ? [t('board.well', { count: doneWell })] : []),
		...(suspended > 0 ? [t('board.suspended', { count: suspended })] : []),
	].join(' · ');
	return (
		<Link to={to} aria-label={`${name}：${told}`}>
			<Lamp colour={cell.lamp}>{told}</Lamp>
		</Link>
	);
}
