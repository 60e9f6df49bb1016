import { useTranslation } from 'react-i18next';
import styles from './search-box.module.css';

/** Where readers type. The small script brings suggestions; without it the form does. */
export function SearchBox({ q }: { q: string }) {
	const { t } = useTranslation('search');
	return (
		<search className={styles.box}>
			<form action="/search" className={styles.form} data-search-box>
				<label className="unseen" htmlFor="q">
					{t('label')}
				</label>
				<input
					id="q"
					name="q"
					type="search"
					defaultValue={q}
					placeholder={t('placeholder')}
					maxLength={200}
					autoComplete="off"
					autoCapitalize="off"
					spellCheck={false}
					enterKeyHint="search"
					required
				/>
				<button type="submit">{t('go')}</button>
			</form>
		</search>
	);
}
