import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { campaignOf } from './address.ts';
import styles from './campaigns.module.css';
import type { Emergency } from './types.ts';

/** Tells calmly of emergencies that last, and of paperwork that is to be completed after one. */
export function EmergencyNotices({ emergencies }: { emergencies: readonly Emergency[] }) {
	const { t } = useTranslation('emergency');
	return emergencies
		.filter(({ state, owed }) => state === 'lasting' || (state === 'lifted' && owed > 0))
		.map((emergency) => {
			const { id, name, state, campaign, organisation, reason, owed, paperworkUntil } = emergency;
			const told = { name, campaign: campaign.name, organisation: organisation.shortName, reason };
			const words = [
				emergency.suspended > 0 ? t('banner.rest', { count: emergency.suspended }) : '',
				emergency.acts > 0 ? t('acts', { count: emergency.acts }) : '',
				owed > 0 ? t('owed', { count: owed }) : '',
				owed > 0 && paperworkUntil !== null ? t('paperworkUntil', { until: paperworkUntil }) : '',
			];
			return (
				<Alert
					key={id}
					className={styles.notice ?? ''}
					type={state === 'lasting' ? 'warning' : 'info'}
					showIcon
					title={<Link to={campaignOf(campaign.id, 'emergencies')}>{t(`banner.${state}`, told)}</Link>}
					description={words.filter(Boolean).join('；')}
				/>
			);
		});
}
