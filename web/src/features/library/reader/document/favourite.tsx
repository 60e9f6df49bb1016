import { useTranslation } from 'react-i18next';
import { useShell } from '../../../../app/shell/use-shell.ts';
import type { LoadedDocument } from './load-document.ts';
import styles from './reward.module.css';

type Kept = LoadedDocument['favourite'];

/** Keeps the document, in a folder or in none: plain forms, so that they work without a script. */
export function Favourite({ number, favourite }: { number: number; favourite: Kept }) {
	const { t } = useTranslation('reading');
	const { me } = useShell();
	return (
		<section id="favourite" className={styles.reward} aria-labelledby="favourite-title">
			<h2 id="favourite-title">{t('button.label')}</h2>
			{!me && (
				<a href={`/sign-in?back=${encodeURIComponent(`/documents/${number}#favourite`)}`}>{t('button.signIn')}</a>
			)}
			{favourite && <Places favourite={favourite} />}
		</section>
	);
}

function Places({ favourite: { loose, folders } }: { favourite: NonNullable<Kept> }) {
	const { t } = useTranslation('reading');
	const places = [{ id: '', name: t('loose'), holds: loose }, ...folders];
	const free = places.filter(({ holds }) => !holds);
	return (
		<>
			{places
				.filter(({ holds }) => holds)
				.map(({ id, name }) => (
					<form key={id} method="post">
						<p>{t('button.in', { name })}</p>
						<input type="hidden" name="folder" value={id} />
						<button type="submit" name="act" value="let-go">
							{t('button.remove')}
						</button>
					</form>
				))}
			{free.length > 0 && (
				<form method="post">
					<label>
						{t('button.where')}
						<select name="folder">
							{free.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</select>
					</label>
					<button type="submit" name="act" value="keep">
						{t('button.add')}
					</button>
				</form>
			)}
			<p>
				<a href="/desk/favourites">{t('button.mine')}</a>
			</p>
		</>
	);
}
