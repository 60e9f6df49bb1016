import { Empty, Pagination, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { personalDataOf } from '../personal/address.ts';
import { MaskedField } from '../personal/masked-field.tsx';
import { profileOf } from '../shared/address.ts';
import styles from '../shared/organisation.module.css';
import type { MemberRow, Members, Organisation } from '../shared/types.ts';

/** The members on its roster and on those below it. */
export function MembersTab({ organisation, members }: { organisation: Organisation; members: Members }) {
	const { t } = useTranslation(['organisation', 'personal']);
	const navigate = useNavigate();
	if (members.total === 0) return <Empty description={t('member.none')} />;
	const mayReveal = organisation.permissions.includes('person.reveal');
	const wide = styles.wide ?? '';
	return (
		<>
			<p role="status">{t('member.total', { total: formatCount(members.total) })}</p>
			<Table<MemberRow>
				className={styles.table ?? ''}
				rowKey="id"
				size="middle"
				pagination={false}
				dataSource={members.items}
				columns={[
					{
						title: t('member.name'),
						render: (_, { personId, name }) => <Link to={personalDataOf(personId)}>{name}</Link>,
					},
					{ title: t('member.state'), render: (_, { state }) => t(`member.${state}`) },
					{
						title: t('personal:field.phone'),
						className: wide,
						render: (_, { personId: id, name, maskedPhone: mask }) => (
							<MaskedField person={{ id, name }} field="phone" mask={mask} mayReveal={mayReveal} />
						),
					},
					{ title: t('member.joinedOn'), className: wide, render: (_, { joinedOn }) => joinedOn ?? '–' },
					{ title: t('member.occupation'), className: wide, render: (_, { occupation }) => occupation ?? '–' },
					{
						title: t('member.branch'),
						render: (_, row) => <Link to={profileOf(row.organisation.id)}>{row.organisation.shortName}</Link>,
					},
				]}
			/>
			<Pagination
				align="center"
				hideOnSinglePage
				current={members.page}
				pageSize={members.size}
				total={members.total}
				showSizeChanger={false}
				onChange={(page) => void navigate(`${profileOf(organisation.id, 'members')}&page=${page}`)}
			/>
		</>
	);
}
