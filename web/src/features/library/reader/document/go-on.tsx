import { useTranslation } from 'react-i18next';
import styles from './go-on.module.css';

interface GoOnProps {
	readonly number: number;
	/** Null: nobody is signed in, and the script looks on the device. */
	readonly position: { readonly kept: boolean; readonly page: number | null } | null;
	/** The reader has just come, not gone on by a link to a page. */
	readonly offers: boolean;
}

/** Offers to go on where reading stopped; nobody is taken there without asking. The script keeps where it stops. */
export function GoOn({ number, position, offers }: GoOnProps) {
	const { t } = useTranslation('reading');
	const page = position?.page ?? null;
	if (position)
		return (
			<p
				className={styles.here}
				data-go-on={position.kept ? 'account' : 'off'}
				data-number={number}
				data-stopped={page ?? ''}
			>
				{offers && page !== null && page > 1 && (
					<>
						{t('position.stopped', { page })} <a href={`/documents/${number}?at=${page}`}>{t('position.goOn')}</a>
					</>
				)}
			</p>
		);
	return (
		<div className={styles.device} data-go-on="device" data-offers={offers || undefined} data-number={number} hidden>
			<p>
				{t('position.here')} <a href={`/documents/${number}`}>{t('position.goOn')}</a>
			</p>
			<button type="button" className={styles.act} data-go-on-close="close">
				{t('position.close')}
			</button>
			<button type="button" className={styles.act} data-go-on-close="off">
				{t('position.off')}
			</button>
		</div>
	);
}
