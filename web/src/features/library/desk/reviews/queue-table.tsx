import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import rows from '../../../../app/rows.module.css';
import { formatCount, formatTime } from '../../../../ui/format.ts';
import type { WaitingVersion } from './types.ts';
import { WaitingTable } from './waiting-table.tsx';

/** The oldest first; on a narrow screen the first cell tells what the others would. */
export function QueueTable({ items }: { items: readonly WaitingVersion[] }) {
	const { t } = useTranslation('review');
	const wide = rows.wide ?? '';
	const columns: TableColumnsType<WaitingVersion> = [
		{ title: t('column.document'), render: (_, item) => <Which item={item} /> },
		{
			title: t('column.kind'),
			className: wide,
			render: (_, { replaces }) => t(replaces ? 'kind.newer' : 'kind.first'),
		},
		{ title: t('column.category'), className: wide, render: (_, { breadcrumb }) => pathOf(breadcrumb) },
		{ title: t('column.uploader'), className: wide, render: (_, { uploader }) => uploader },
		{
			title: t('column.pages'),
			className: wide,
			align: 'right',
			render: (_, { pages }) => (pages === null ? '' : formatCount(pages)),
		},
		{ title: t('column.askedAt'), className: wide, render: (_, { askedAt }) => formatTime(askedAt) },
	];
	return <WaitingTable items={items} columns={columns} />;
}

export const pathOf = (breadcrumb: WaitingVersion['breadcrumb']): string =>
	breadcrumb.map(({ name }) => name).join(' / ');

function Which({ item }: { item: WaitingVersion }) {
	const { t } = useTranslation('review');
	return (
		<>
			<Link to={`/desk/reviews/${item.number}`}>{item.title}</Link>
			<p className={rows.narrow}>
				{t(item.replaces ? 'kind.newer' : 'kind.first')}
				<br />
				{pathOf(item.breadcrumb)}
				<br />
				{item.uploader} {formatTime(item.askedAt)}
			</p>
		</>
	);
}
