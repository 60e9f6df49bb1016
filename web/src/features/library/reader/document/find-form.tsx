import { useTranslation } from 'react-i18next';
import styles from './facts.module.css';

/** Looks for words in this document; works without a script. */
export function FindForm({ number, q }: { number: number; q: string }) {
	const { t } = useTranslation('search');
	return (
		<search>
			<form className={styles.jump} action={`/documents/${number}`}>
				<label>
					{t('inside.label')}
					<input name="q" type="search" defaultValue={q} maxLength={200} required className={styles.find} />
				</label>
				<button type="submit">{t('inside.go')}</button>
			</form>
		</search>
	);
}
