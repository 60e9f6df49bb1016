import type { Category } from '@pacesetter/core/library';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { CategorySelect } from '../shared/category-select.tsx';
import styles from './upload.module.css';
import type { Destination } from './use-uploads.ts';

/** Where the files go, as far as it has been said. */
export interface Wish extends Pick<Destination, 'visibility'> {
	readonly categoryId: string | null;
}

interface Props {
	readonly categories: readonly Category[];
	readonly wish: Wish;
	readonly onChange: (wish: Wish) => void;
	/** Files wait only because no category is chosen. */
	readonly held: boolean;
}

/** Said once for all files. */
export function DestinationForm({ categories, wish, onChange, held }: Props) {
	const { t } = useTranslation('desk');
	return (
		<Form layout="vertical" component="div" className={styles.destination}>
			<Form.Item
				label={t('category.label')}
				htmlFor="category"
				required
				{...(held ? { validateStatus: 'error', help: t('upload.chooseFirst') } : {})}
			>
				<CategorySelect
					id="category"
					categories={categories}
					{...(wish.categoryId === null ? {} : { value: wish.categoryId })}
					onChange={(categoryId) => onChange({ ...wish, categoryId })}
				/>
			</Form.Item>
			<Form.Item label={t('visibility.label')}>
				<Radio.Group
					aria-label={t('visibility.label')}
					value={wish.visibility}
					onChange={(event) => onChange({ ...wish, visibility: event.target.value })}
					options={[
						{ value: 'public', label: t('visibility.public') },
						{ value: 'signed_in', label: t('visibility.signed_in') },
					]}
				/>
			</Form.Item>
		</Form>
	);
}
