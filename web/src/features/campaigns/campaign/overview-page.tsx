import { Alert, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../ui/format.ts';
import { useRefreshWhile } from '../../../ui/use-refresh-while.ts';
import styles from '../shared/campaigns.module.css';
import { Acts } from './acts.tsx';
import { BurdenSheet } from './burden-sheet.tsx';
import { useCampaign } from './campaign-layout.tsx';
import { Checks } from './checks.tsx';
import { Events } from './events.tsx';
import { Example } from './example.tsx';
import { Levels } from './levels.tsx';
import { Phases } from './phases.tsx';
import { Seats } from './seats.tsx';
import { Versions } from './versions.tsx';

/** How a campaign stands: whether it is ready, what is said against its plan, what it asks of a branch, and its days. */
export default function OverviewPage() {
	const campaign = useCampaign();
	const { t } = useTranslation('campaigns');
	const { progress } = campaign;
	const underWay = progress?.state === 'running';
	useRefreshWhile(underWay);
	return (
		<>
			<Example campaign={campaign} />
			{campaign.manages && <Acts campaign={campaign} />}
			{progress && (
				<Alert
					className={styles.notice ?? ''}
					type={underWay ? 'info' : 'success'}
					title={t(underWay ? 'overview.progress' : 'overview.issued', {
						number: progress.planNumber,
						made: formatCount(progress.made),
						total: formatCount(progress.total),
					})}
					description={
						underWay && (
							<Progress
								aria-label={t('overview.issue')}
								percent={Math.floor((progress.made / Math.max(1, progress.total)) * 100)}
							/>
						)
					}
				/>
			)}
			<div className={styles.columns}>
				{campaign.manages && <Checks campaign={campaign} />}
				<Levels campaign={campaign} />
				<Seats campaign={campaign} />
				<Events campaign={campaign} />
				<Phases campaign={campaign} />
			</div>
			<BurdenSheet campaign={campaign} />
			<Versions campaign={campaign} />
		</>
	);
}
