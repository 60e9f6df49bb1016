import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreatePostDialog } from '../posts/create-post-dialog.tsx';
import { PostTable } from '../posts/post-table.tsx';
import { profileOf } from '../shared/address.ts';
import styles from '../shared/organisation.module.css';
import type { Organisation, Posts } from '../shared/types.ts';

/** Its posts, who holds them, and the clocks of vacancy and term. */
export function PostsTab({ organisation, posts }: { organisation: Organisation; posts: Posts }) {
	const { t } = useTranslation('people');
	const [creating, setCreating] = useState(false);
	const { id, endedOn, permissions } = organisation;
	const mayChange = permissions.includes('post.change') && endedOn === null;
	return (
		<>
			{mayChange && (
				<div className={styles.bar}>
					<Button className={styles.last ?? ''} type="primary" onClick={() => setCreating(true)}>
						{t('post.create.open')}
					</Button>
				</div>
			)}
			<PostTable
				rows={posts.items}
				mayChange={mayChange}
				empty={t('post.none')}
				paging={{ ...posts, address: (page) => profileOf(id, 'posts', { page }) }}
			/>
			{creating && <CreatePostDialog organisationId={id} onClose={() => setCreating(false)} />}
		</>
	);
}
