import { Empty, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../shared/organisation.module.css';
import type { PostRow, Posts } from '../shared/types.ts';

/** Its posts, who holds them, and the clocks of vacancy and term. */
export function PostsTab({ posts }: { posts: Posts }) {
	const { t } = useTranslation('organisation');
	if (posts.total === 0) return <Empty description={t('post.none')} />;
	return (
		<Table<PostRow>
			className={styles.table ?? ''}
			rowKey="id"
			size="middle"
			pagination={false}
			dataSource={posts.items}
			columns={[
				{
					title: t('post.title'),
					render: (_, { title, responsible }) => (
						<>
							{title} {responsible && <Tag color="red">{t('post.responsible')}</Tag>}
						</>
					),
				},
				{ title: t('post.holder'), render: (_, { holder }) => holder?.name ?? t('vacant') },
				{ title: t('post.from'), className: styles.wide ?? '', render: (_, { holder }) => holder?.from ?? '–' },
				{ title: t('post.termEndsOn'), render: (_, { termEndsOn }) => termEndsOn ?? '–' },
			]}
		/>
	);
}
