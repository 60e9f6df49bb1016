import type { Category } from '@pacesetter/core/library';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Audience } from '../shared/audience.ts';
import { AudienceFields } from '../shared/audience-fields.tsx';
import { CategorySelect } from '../shared/category-select.tsx';
import styles from './upload.module.css';

/** Where the files go, as far as it has been said. */
export interface Wish {
	readonly categoryId: string | null;
	readonly audience: Audience;
}

interface Props {
	readonly categories: readonly Category[];
	readonly wish: Wish;
	readonly onChange: (wish: Wish) => void;
	/** Files wait for what has yet to be said. */
	readonly held: boolean;
}

/** Said once for all files. */
export function DestinationForm({ categories, wish, onChange, held }: Props) {
	const { t } = useTranslation('desk');
	const missing = held && wish.categoryId === null;
	return (
		<Form layout="vertical" component="div" className={styles.destination}>
			<Form.Item
				label={t('category.label')}
				htmlFor="category"
				required
				{...(missing ? { validateStatus: 'error', help: t('upload.chooseFirst') } : {})}
			>
				<CategorySelect
					id="category"
					categories={categories}
					{...(wish.categoryId === null ? {} : { value: wish.categoryId })}
					onChange={(categoryId) => onChange({ ...wish, categoryId })}
				/>
			</Form.Item>
			<AudienceFields value={wish.audience} onChange={(audience) => onChange({ ...wish, audience })} asking={held} />
		</Form>
	);
}
