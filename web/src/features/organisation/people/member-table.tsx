import { holds } from '@pacesetter/core/identity';
import type { TableColumnsType } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShell } from '../../../app/shell/use-shell.ts';
import { MaskedField } from '../personal/masked-field.tsx';
import { personOf, profileOf } from '../shared/address.ts';
import { DataTable } from '../shared/data-table.tsx';
import styles from '../shared/organisation.module.css';
import type { MemberRow } from '../shared/types.ts';
import { MemberActs } from './member-acts.tsx';
import { MemberLamp } from './member-lamp.tsx';

type Shown = Pick<ComponentProps<typeof DataTable<MemberRow>>, 'rows' | 'empty' | 'total' | 'paging'>;

/** Members, one a row; `mayChange` is a hint for the acts, the gate is the server. */
export function MemberTable({ mayChange, ...shown }: Shown & { mayChange: boolean }) {
	const { t } = useTranslation('people');
	const columns = useColumns();
	const acts = {
		title: t('column.acts'),

		render: (_: unknown, row: MemberRow) => <MemberActs member={row} />,
	};
	return <DataTable<MemberRow> {...shown} label={t('title')} columns={mayChange ? [...columns, acts] : columns} />;
}

function useColumns(): TableColumnsType<MemberRow> {
	const { t } = useTranslation('people');
	const { me } = useShell();
	const wide = styles.wide ?? '';
	return [
		{ title: t('column.name'), render: (_, row) => <Name row={row} /> },
		{ title: t('column.state'), render: (_, row) => <MemberLamp member={row} /> },
		{
			title: t('column.branch'),
			className: wide,
			render: (_, { organisation }) => <Link to={profileOf(organisation.id)}>{organisation.shortName}</Link>,
		},
		{ title: t('column.joinedOn'), className: wide, render: (_, { joinedOn }) => joinedOn ?? '–' },
		{
			title: t('column.phone'),
			className: wide,
			render: (_, { personId: id, name, maskedPhone }) => (
				<MaskedField person={{ id, name }} field="phone" mask={maskedPhone} mayReveal={holds(me, 'person.reveal')} />
			),
		},
		{ title: t('column.occupation'), className: wide, render: (_, { occupation }) => occupation ?? '–' },
	];
}

function Name({ row }: { row: MemberRow }) {
	return (
		<>
			<Link to={personOf(row.personId)}>{row.name}</Link>
			<p className={styles.narrow}>
				<Link to={profileOf(row.organisation.id)}>{row.organisation.shortName}</Link>
			</p>
			<p className={styles.narrow}>{[row.joinedOn, row.occupation].filter(Boolean).join(' · ')}</p>
		</>
	);
}
