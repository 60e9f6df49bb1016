import { linkDays, longestLinkPassword, shortestLinkPassword } from '@pacesetter/core/sharing';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../../../app/shell/use-shell.ts';
import { formatCount, formatTime } from '../../../../ui/format.ts';
import type { ShareOffer } from './find-share.ts';
import styles from './share.module.css';

const usualDays = 7;

/** Makes a link to the document, and shows the one that was just made. Plain forms, so that it works without a script. */
export function Share({ number, share }: { number: number; share: ShareOffer }) {
	const { t } = useTranslation('sharing');
	const { me } = useShell();
	if (!me)
		return (
			<p className={styles.share}>
				<a href={`/sign-in?back=${encodeURIComponent(`/documents/${number}#share`)}`}>{t('make.signIn')}</a>
			</p>
		);
	return (
		<section id="share" className={styles.share} aria-label={t('make.title')}>
			{share.made && <Made made={share.made} />}
			<details>
				<summary>{t('make.title')}</summary>
				<ShareForm number={number} share={share} />
			</details>
		</section>
	);
}

function ShareForm({ number, share }: { number: number; share: ShareOffer }) {
	const { t } = useTranslation('sharing');
	const advice = useId();
	return (
		<form method="post" action={`/documents/${number}`}>
			<p>{share.restricted ? t('make.restricted') : t('make.lead')}</p>
			<input type="hidden" name="key" value={share.key} />
			<label>
				{t('make.days')}
				<select name="days" defaultValue={usualDays}>
					{linkDays.map((days) => (
						<option key={days} value={days}>
							{t('make.day', { days })}
						</option>
					))}
				</select>
			</label>
			<label>
				{t('make.password')}
				<input
					name="password"
					autoComplete="off"
					minLength={shortestLinkPassword}
					maxLength={longestLinkPassword}
					aria-describedby={advice}
				/>
			</label>
			<p id={advice}>{t('make.passwordAdvice')}</p>
			{share.downloads ? (
				<label className={styles.check}>
					<input type="checkbox" name="downloads" />
					{t('make.downloads')}
				</label>
			) : (
				<p>{t('make.noDownloads')}</p>
			)}
			<button type="submit" name="act" value="share">
				{t('make.submit')}
			</button>
			<a href="/desk/shares">{t('make.all')}</a>
		</form>
	);
}

function Made({ made: { link, address } }: { made: NonNullable<ShareOffer['made']> }) {
	const { t } = useTranslation('sharing');
	return (
		<div className={styles.made} role="status">
			<p>{t('make.made')}</p>
			<label>
				{t('address')}
				<input readOnly value={address} />
			</label>
			<img src={`/api/my/shares/${link.id}/qr.svg`} width={160} height={160} alt={t('pictureAlt')} />
			<a href={`/api/my/shares/${link.id}/qr.png`}>{t('poster')}</a>
			<p>
				{t('expires', { time: formatTime(link.expiresAt) })}
				<br />
				{link.password ? t('password') : t('noPassword')} · {link.downloads ? t('downloads') : t('readOnly')}
				<br />
				{t('make.openings', { times: formatCount(link.openings) })}
			</p>
			<a href="/desk/shares">{t('make.all')}</a>
		</div>
	);
}
