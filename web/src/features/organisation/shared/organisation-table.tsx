import { Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { profileOf } from './address.ts';
import styles from './organisation.module.css';
import type { OrganisationRow } from './types.ts';

/** Organisations, one a row. Columns of class `wide` give way on narrow screens, where the name tells the same. */
export function OrganisationTable({ rows }: { rows: readonly OrganisationRow[] }) {
	const columns = useColumns();
	return (
		<Table<OrganisationRow>
			className={styles.table ?? ''}
			rowKey="id"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...rows]}
		/>
	);
}

function useColumns(): TableColumnsType<OrganisationRow> {
	const { t } = useTranslation('organisation');
	const wide = styles.wide ?? '';
	return [
		{ title: t('column.name'), render: (_, row) => <Name row={row} /> },
		{ title: t('column.type'), className: wide, render: (_, { type }) => t(`type.${type}`) },
		{ title: t('column.code'), className: wide, dataIndex: 'code' },
		{ title: t('column.responsible'), render: (_, { responsible }) => responsible ?? '–' },
		{
			title: t('column.members'),
			align: 'right',
			render: (_, { members }) => (members === null ? '–' : formatCount(members)),
		},
		{ title: t('column.parent'), className: wide, render: (_, { parent }) => parent?.shortName ?? '–' },
	];
}

function Name({ row }: { row: OrganisationRow }) {
	const { t } = useTranslation('organisation');
	return (
		<>
			<Link to={profileOf(row.id)}>{row.shortName}</Link>
			{row.endedOn && <Tag className={styles.ended ?? ''}>{t('endedOn', { day: row.endedOn })}</Tag>}
			<p className={styles.narrow}>
				{t(`type.${row.type}`)} · {row.code}
				{row.parent && ` · ${row.parent.shortName}`}
			</p>
		</>
	);
}
