import { useTranslation } from 'react-i18next';
import ui from '../../../../ui/ui.module.css';
import type { ClosedLink } from './load-shared.ts';
import styles from './shared.module.css';

/**
 * Sent by the reader himself, this form is an opening: what messengers and scanners fetch to look at a link is none. It says
 * nothing of the document.
 */
export function Door({ link: { token, target, password, key, wrong, wait } }: { link: ClosedLink }) {
	const { t } = useTranslation('sharing');
	return (
		<>
			<title>{t(`open.title.${target}`)}</title>
			<h1>{t(`open.title.${target}`)}</h1>
			<p>{password ? t('open.locked') : t('open.lead')}</p>
			<div role="alert">
				{wait !== null && <p className={styles.problem}>{t('open.wait', { seconds: wait })}</p>}
				{wrong && <p className={styles.problem}>{t('open.wrong')}</p>}
			</div>
			<form method="post" action={`/s/${token}`} className={styles.door}>
				<input type="hidden" name="key" value={key} />
				{password && (
					<label>
						{t('open.password')}
						<input name="password" type="password" autoComplete="off" maxLength={200} required />
					</label>
				)}
				<button type="submit" className={ui.button}>
					{t(`open.submit.${target}`)}
				</button>
			</form>
		</>
	);
}
