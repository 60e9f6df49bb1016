import { Alert, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { taskOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Beside, Task } from '../shared/types.ts';

/** Why another task asks for the same kind of thing. */
function Why({ reason, kind, share }: Beside) {
	const { t } = useTranslation('steering');
	return <span className={styles.soft}>{t(`beside.reason.${reason}`, { kind: kind ?? '', share })}</span>;
}

/** Other open tasks for which what is entered may count as well; whoever enters it chooses. */
export function AlsoField({ beside }: { beside: Task['beside'] }) {
	const { t } = useTranslation('steering');
	if (beside.length === 0) return null;
	return (
		<Form.Item name="also" label={t('beside.also')} extra={t('beside.alsoHint')}>
			<Checkbox.Group className={styles.choices ?? ''}>
				{beside.map((row) => (
					<Checkbox key={row.taskId} value={row.taskId}>
						{t('beside.of', { text: row.text, campaign: row.campaign.name })} <Why {...row} />
					</Checkbox>
				))}
			</Checkbox.Group>
		</Form.Item>
	);
}

/** Tells that other campaigns ask for the same thing at the same time. */
export function AskedTwice({ beside }: { beside: Task['beside'] }) {
	const { t } = useTranslation('steering');
	const twice = beside.filter((row) => row.twice);
	if (twice.length === 0) return null;
	return (
		<Alert
			type="info"
			className={styles.notice ?? ''}
			title={t('beside.twice')}
			description={
				<ul className={styles.list}>
					{twice.map((row) => (
						<li key={row.taskId}>
							<Link to={taskOf(row.taskId)}>{t('beside.of', { text: row.text, campaign: row.campaign.name })}</Link>{' '}
							<Why {...row} />
						</li>
					))}
				</ul>
			}
		/>
	);
}
