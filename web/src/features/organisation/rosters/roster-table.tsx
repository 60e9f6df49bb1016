import { Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../../ui/format.ts';
import { rosterAddress } from './address.ts';
import styles from './rosters.module.css';
import type { Rosters } from './types.ts';

type Listed = Rosters['items'][number];

const colours: Partial<Record<Listed['state'], string>> = { failed: 'error' };

export function StateTag({ state }: { state: Listed['state'] }) {
	const { t } = useTranslation('rosters');
	const color = colours[state];
	return <Tag {...(color ? { color } : {})}>{t(`state.${state}`)}</Tag>;
}

/** Rosters, one a row. */
export function RosterTable({ rosters }: { rosters: readonly Listed[] }) {
	const { t } = useTranslation('rosters');
	const wide = styles.wide ?? '';
	const columns: TableColumnsType<Listed> = [
		{
			title: t('list.file'),
			render: (_, { id, fileName, organisation, sentAt }) => (
				<>
					<Link to={rosterAddress(id)}>{fileName}</Link>
					<p className={styles.narrow}>
						{organisation.shortName} · {formatTime(sentAt)}
					</p>
				</>
			),
		},
		{ title: t('list.organisation'), className: wide, render: (_, { organisation }) => organisation.shortName },
		{ title: t('list.by'), className: wide, render: (_, { by }) => by ?? '–' },
		{
			title: t('list.at'),
			className: wide,
			render: (_, { sentAt }) => <time dateTime={sentAt}>{formatTime(sentAt)}</time>,
		},
		{ title: t('list.state'), render: (_, { state }) => <StateTag state={state} /> },
	];
	return (
		<Table<Listed>
			className={styles.table ?? ''}
			rowKey="id"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...rosters]}
		/>
	);
}
