import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { taskOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Task } from '../shared/types.ts';

/** Tells where else what is entered here counts: the same task on other levels, some of which may begin later. */
export function Linked({ linked, opensOn }: Pick<Task, 'linked' | 'opensOn'>) {
	const { t } = useTranslation('levels');
	if (linked.length === 0) return null;
	return (
		<Alert
			type="info"
			className={styles.notice ?? ''}
			title={
				<>
					{t('linked')}{' '}
					{linked.map(({ taskId, fromOn, campaign }) => (
						<Link key={taskId} className={styles.inline ?? ''} to={taskOf(taskId)}>
							{t('origin.title', { title: campaign.name })}
							{fromOn !== null && fromOn > (opensOn ?? '') && t('linkedFrom', { from: fromOn })}
						</Link>
					))}
				</>
			}
		/>
	);
}
