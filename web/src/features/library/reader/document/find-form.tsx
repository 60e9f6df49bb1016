import { useTranslation } from 'react-i18next';
import { searchQuery } from '../search/search-address.ts';
import styles from './facts.module.css';
import type { Looking } from './place-address.ts';

/** Looks for words in this document; works without a script. Other words keep the way back to the search that led here. */
export function FindForm({ number, looking }: { number: number; looking: Looking | null }) {
	const { t } = useTranslation('search');
	return (
		<search>
			<form className={styles.jump} action={`/documents/${number}`}>
				<label>
					{t('inside.label')}
					<input
						name="q"
						type="search"
						defaultValue={looking?.q ?? ''}
						maxLength={200}
						required
						className={styles.find}
					/>
				</label>
				{looking?.back && <input type="hidden" name="back" value={String(searchQuery(looking.back))} />}
				<button type="submit">{t('inside.go')}</button>
			</form>
		</search>
	);
}
