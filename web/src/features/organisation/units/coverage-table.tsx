import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { DataTable } from '../shared/data-table.tsx';
import styles from '../shared/organisation.module.css';
import type { CoverageRow } from '../shared/types.ts';
import { type UnitWish, unitAddress } from './address.ts';

const states = ['blank', 'preparing', 'established', 'exempt'] as const;

/** Coverage of the chosen organisation and of each directly below it, its numerator and denominator beside it. */
export function CoverageTable({ rows, wish }: { rows: readonly CoverageRow[]; wish: UnitWish }) {
	const { t } = useTranslation('people');
	const wide = styles.wide ?? '';
	return (
		<DataTable<CoverageRow>
			label={t('units.coverage')}
			rows={rows}
			rowKey={({ organisation }) => organisation.id}
			empty={t('units.noCoverage')}
			columns={[
				{
					title: t('due.column.organisation'),
					render: (_, { organisation }) => (
						<Link to={unitAddress({ ...wish, at: organisation.id, page: 1 })}>{organisation.shortName}</Link>
					),
				},
				{ title: t('units.column.coverage'), render: (_, row) => <Rate row={row} /> },
				...states.map((state) => ({
					title: t(`units.state.${state}`),
					align: 'right' as const,
					className: state === 'blank' ? '' : wide,
					render: (_: unknown, row: CoverageRow) =>
						row[state] === 0 ? (
							'0'
						) : (
							<Link to={unitAddress({ ...wish, at: row.organisation.id, state, page: 1 })}>
								{formatCount(row[state])}
							</Link>
						),
				})),
			]}
		/>
	);
}

function Rate({ row: { numerator, denominator, rate, organisation } }: { row: CoverageRow }) {
	const { t } = useTranslation('people');
	if (rate === null) return <span className={styles.soft}>{t('units.noRate')}</span>;
	// Rounded down: a hundred percent is said only where nothing is left.
	const percent = Math.floor(rate * 1000) / 10;
	return (
		<div className={styles.rate}>
			<span>{t('units.rate', { numerator, denominator, percent })}</span>
			<Progress
				className={styles.rateBar ?? ''}
				percent={percent}
				showInfo={false}
				size="small"
				aria-label={t('units.rateOf', { name: organisation.shortName })}
			/>
		</div>
	);
}
