import { useTranslation } from 'react-i18next';
import styles from './related.module.css';

/** A place for documents like those that the reader has read on this device; the small script fills it. */
export function Liked({ account, number }: { account: string; number: number }) {
	const { t } = useTranslation('search');
	return (
		<section className={styles.related} aria-labelledby="liked" data-liked={account} data-number={number} hidden>
			<h2 id="liked">{t('liked.title')}</h2>
			<div data-liked-on hidden>
				<ul className={styles.documents} />
				<p className={styles.note}>
					{t('liked.note')}{' '}
					<button type="button" className={styles.switch} data-liked-switch="off">
						{t('liked.off')}
					</button>
				</p>
			</div>
			<p data-liked-off className={styles.note} hidden>
				{t('liked.isOff')}{' '}
				<button type="button" className={styles.switch} data-liked-switch="on">
					{t('liked.on')}
				</button>
			</p>
			<template>
				<li>
					<span className={styles.format} data-format />
					<a href="/" data-title>
						{' '}
					</a>
					<p>
						<span>
							{t('liked.because')}
							<a href="/" data-because>
								{' '}
							</a>
						</span>
						<span>
							{t('liked.both')}
							<span data-words />
						</span>
					</p>
				</li>
			</template>
		</section>
	);
}
