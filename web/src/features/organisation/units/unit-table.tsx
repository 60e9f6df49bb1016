import { holds } from '@pacesetter/core/identity';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShell } from '../../../app/shell/use-shell.ts';
import { profileOf } from '../shared/address.ts';
import { DataTable } from '../shared/data-table.tsx';
import styles from '../shared/organisation.module.css';
import type { UnitRow } from '../shared/types.ts';
import { UnitActs } from './unit-acts.tsx';
import { UnitLamp } from './unit-lamp.tsx';

type Shown = Pick<ComponentProps<typeof DataTable<UnitRow>>, 'rows' | 'empty' | 'total' | 'paging'>;

/** The register, one unit a row, with the organisation that covers it. */
export function UnitTable(shown: Shown) {
	const { t } = useTranslation('people');
	const { me } = useShell();
	const wide = styles.wide ?? '';
	const acts = { title: t('column.acts'), render: (_: unknown, row: UnitRow) => <UnitActs unit={row} /> };
	return (
		<DataTable<UnitRow>
			{...shown}
			label={t('units.title')}
			columns={[
				{ title: t('units.column.name'), render: (_, row) => <Name row={row} /> },
				{ title: t('units.column.state'), render: (_, row) => <UnitLamp state={row.state} /> },
				{ title: t('units.column.kind'), className: wide, render: (_, { kind }) => t(`units.kind.${kind}`) },
				{
					title: t('units.column.staff'),
					className: wide,
					align: 'right',
					render: (_, { staff, members }) => `${staff ?? '–'} / ${members ?? '–'}`,
				},
				{ title: t('units.column.organisation'), className: wide, render: (_, row) => <Cover row={row} /> },
				{
					title: t('units.column.keeper'),
					className: wide,
					render: (_, { keeper }) => <Link to={profileOf(keeper.id)}>{keeper.shortName}</Link>,
				},
				...(holds(me, 'organisation.change') ? [acts] : []),
			]}
		/>
	);
}

function Name({ row }: { row: UnitRow }) {
	const { t } = useTranslation('people');
	return (
		<>
			{row.name}
			<p className={styles.narrow}>
				{t(`units.kind.${row.kind}`)} · {row.keeper.shortName}
			</p>
			<p className={styles.narrow}>
				<Cover row={row} />
			</p>
		</>
	);
}

/** Which organisation covers a unit, or why none has to. */
function Cover({ row }: { row: UnitRow }) {
	const { t } = useTranslation('people');
	if (row.organisation) return <Link to={profileOf(row.organisation.id)}>{row.organisation.shortName}</Link>;
	if (row.organisationId !== null) return t('units.unseen');
	return row.exemptReason ?? '–';
}
