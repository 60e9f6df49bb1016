import { type TableColumnsType, Tag } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { personOf, profileOf } from '../shared/address.ts';
import { DataTable } from '../shared/data-table.tsx';
import styles from '../shared/organisation.module.css';
import type { PostRow } from '../shared/types.ts';
import { PostActs } from './post-acts.tsx';
import { PostLamp } from './post-lamp.tsx';

type Shown = Pick<ComponentProps<typeof DataTable<PostRow>>, 'rows' | 'empty' | 'total' | 'paging'>;
type Props = Shown & { readonly mayChange: boolean; readonly withOrganisation?: boolean };

/** Posts, one a row, with lamps for vacancy and term. */
export function PostTable({ mayChange, withOrganisation = false, ...shown }: Props) {
	const { t } = useTranslation('people');
	const columns = useColumns(withOrganisation);
	const acts = { title: t('column.acts'), render: (_: unknown, row: PostRow) => <PostActs post={row} /> };
	return <DataTable<PostRow> {...shown} label={t('post.title')} columns={mayChange ? [...columns, acts] : columns} />;
}

function useColumns(withOrganisation: boolean): TableColumnsType<PostRow> {
	const { t } = useTranslation('people');
	const wide = styles.wide ?? '';
	const organisation: TableColumnsType<PostRow> = [
		{
			title: t('post.column.organisation'),
			className: wide,
			render: (_, row) => <Link to={profileOf(row.organisation.id, 'posts')}>{row.organisation.shortName}</Link>,
		},
	];
	return [
		{ title: t('post.column.title'), render: (_, row) => <Title row={row} withOrganisation={withOrganisation} /> },
		...(withOrganisation ? organisation : []),
		{ title: t('post.column.state'), render: (_, row) => <PostLamp post={row} /> },
		{
			title: t('post.column.holder'),
			className: wide,
			render: (_, { holder }) => (holder ? <Link to={personOf(holder.personId)}>{holder.name}</Link> : '–'),
		},
		{ title: t('post.column.from'), className: wide, render: (_, { holder }) => holder?.from ?? '–' },
		{ title: t('post.column.termEndsOn'), className: wide, render: (_, { termEndsOn }) => termEndsOn ?? '–' },
	];
}

function Title({ row, withOrganisation }: { row: PostRow; withOrganisation: boolean }) {
	const { t } = useTranslation('people');
	return (
		<>
			{row.title} {row.responsible && <Tag color="red">{t('post.responsible')}</Tag>}
			{withOrganisation && (
				<p className={styles.narrow}>
					<Link to={profileOf(row.organisation.id, 'posts')}>{row.organisation.shortName}</Link>
				</p>
			)}
			{row.holder && (
				<p className={styles.narrow}>
					<Link to={personOf(row.holder.personId)}>{row.holder.name}</Link>
				</p>
			)}
			{row.termEndsOn && <p className={styles.narrow}>{t('post.endsOn', { day: row.termEndsOn })}</p>}
		</>
	);
}
