import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { Lamp } from '../../../ui/lamp.tsx';
import { DataTable } from '../shared/data-table.tsx';
import styles from '../shared/organisation.module.css';
import type { PostCounts } from '../shared/types.ts';
import { type DueWish, dueAddress } from './address.ts';

const counts = [
	{ name: 'vacant', state: 'vacant', wide: true },
	{ name: 'longVacant', state: 'long_vacant', wide: false },
	{ name: 'termEnding', state: 'term_ending', wide: true },
	{ name: 'termOver', state: 'term_over', wide: false },
] as const;

/** How many posts are due, of the chosen organisation and of each directly below it; every number leads to its posts. */
export function DueSummary({ rows, wish }: { rows: readonly PostCounts[]; wish: DueWish }) {
	const { t } = useTranslation('people');
	const wide = styles.wide ?? '';
	return (
		<DataTable<PostCounts>
			label={t('due.summary')}
			rows={rows}
			rowKey={({ organisation }) => organisation.id}
			empty={t('due.noSummary')}
			columns={[
				{
					title: t('due.column.organisation'),
					render: (_, { organisation }) => (
						<Link to={dueAddress({ ...wish, at: organisation.id, page: 1 })}>{organisation.shortName}</Link>
					),
				},
				{
					title: t('due.column.lamp'),
					render: (_, row) => <SummaryLamp row={row} />,
				},
				{ title: t('due.column.posts'), className: wide, align: 'right', render: (_, { posts }) => formatCount(posts) },
				...counts.map(({ name, state, wide: givesWay }) => ({
					title: t(`due.column.${name}`),
					className: givesWay ? wide : '',
					align: 'right' as const,
					render: (_: unknown, row: PostCounts) =>
						row[name] === 0 ? (
							'0'
						) : (
							<Link to={dueAddress({ ...wish, at: row.organisation.id, state, page: 1 })}>
								{formatCount(row[name])}
							</Link>
						),
				})),
			]}
		/>
	);
}

function SummaryLamp({ row }: { row: PostCounts }) {
	const { t } = useTranslation('people');
	if (row.longVacant + row.termOver > 0) return <Lamp colour="red">{t('due.lamp.red')}</Lamp>;
	if (row.vacant + row.termEnding > 0) return <Lamp colour="yellow">{t('due.lamp.yellow')}</Lamp>;
	return <Lamp colour="green">{t('due.lamp.green')}</Lamp>;
}
