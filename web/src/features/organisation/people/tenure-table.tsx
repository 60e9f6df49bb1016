import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Lamp } from '../../../ui/lamp.tsx';
import { profileOf } from '../shared/address.ts';
import { DataTable } from '../shared/data-table.tsx';
import type { Person } from '../shared/types.ts';

type Tenure = Person['posts'][number];

/** The posts a person holds and held. */
export function TenureTable({ posts }: { posts: readonly Tenure[] }) {
	const { t } = useTranslation('people');
	return (
		<DataTable<Tenure>
			label={t('person.posts')}
			rows={posts}
			rowKey={({ postId, from }) => `${postId} ${from}`}
			empty={t('person.noPosts')}
			columns={[
				{ title: t('person.post'), dataIndex: 'title' },
				{
					title: t('person.organisation'),
					render: (_, { organisation }) => (
						<Link to={profileOf(organisation.id, 'posts')}>{organisation.shortName}</Link>
					),
				},
				{
					title: t('person.time'),
					render: (_, { from, until }) => (
						<Lamp colour={until === null ? 'green' : 'grey'}>
							{t(until === null ? 'person.since' : 'person.fromTo', { from, until })}
						</Lamp>
					),
				},
			]}
		/>
	);
}
