import type { ShareLink } from '@pacesetter/core/sharing';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './sharing.module.css';

/** The address of a link with its picture, to be scanned from the screen or printed on a poster. */
export function LinkPicture({ link: { id, token }, origin }: { link: ShareLink; origin: string }) {
	const { t } = useTranslation('sharing');
	return (
		<div className={styles.picture}>
			<img src={`/api/my/shares/${id}/qr.svg`} width={200} height={200} alt={t('pictureAlt')} />
			<Input readOnly value={`${origin}/s/${token}`} aria-label={t('address')} />
			<Button href={`/api/my/shares/${id}/qr.png`}>{t('poster')}</Button>
		</div>
	);
}
