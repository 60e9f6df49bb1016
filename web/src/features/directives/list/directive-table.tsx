import { Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../../ui/format.ts';
import { deskAddress } from '../shared/address.ts';
import { Deployment } from '../shared/deployment.tsx';
import { numberOf } from '../shared/number.ts';
import type { DirectiveRow } from '../shared/types.ts';
import styles from './list.module.css';

export function StateTag({ directive: { state, reading } }: { directive: Pick<DirectiveRow, 'state' | 'reading'> }) {
	const { t } = useTranslation('directives');
	const color = reading === 'failed' ? 'error' : state === 'converted' ? 'success' : undefined;
	return <Tag {...(color ? { color } : {})}>{t(`state.${state}`)}</Tag>;
}

/** Directives, one a row. */
export function DirectiveTable({ directives }: { directives: readonly DirectiveRow[] }) {
	const { t } = useTranslation('directives');
	const wide = styles.wide ?? '';
	const columns: TableColumnsType<DirectiveRow> = [
		{
			title: t('column.title'),
			render: (_, row) => (
				<>
					<Link to={deskAddress(row.id)}>{row.title}</Link>
					<p className={styles.beside}>
						{numberOf(row)} · {row.issuer.name}
					</p>
				</>
			),
		},
		{ title: t('column.organisation'), className: wide, render: (_, { organisation }) => organisation.shortName },
		{
			title: t('column.received'),
			className: wide,
			render: (_, row) => (
				<>
					<time dateTime={row.receivedAt}>{formatTime(row.receivedAt)}</time>
					<p className={styles.beside}>
						<Deployment of={row} />
					</p>
				</>
			),
		},
		{ title: t('column.items'), className: wide, align: 'right', render: (_, { items }) => items },
		{ title: t('column.state'), render: (_, row) => <StateTag directive={row} /> },
	];
	return (
		<Table<DirectiveRow>
			className={styles.table ?? ''}
			rowKey="id"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...directives]}
		/>
	);
}
