import type { KnownHow } from '@pacesetter/core/reading';
import { useTranslation } from 'react-i18next';
import styles from './related.module.css';

const hows: readonly KnownHow[] = ['favourite', 'read'];

/** A place for documents like those that the reader keeps and has read; the small script fills it, with one of the reasons. */
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
						{hows.map((how) => (
							<span key={how} data-why={how}>
								{t(`liked.${how}`)}
								<a href="/" data-because>
									{' '}
								</a>
								{t('liked.after')}
							</span>
						))}
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
