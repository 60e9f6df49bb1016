import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { campaignOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Campaign } from '../shared/types.ts';

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** The assessment sheet: what the campaign asks of a branch in a month. */
export function BurdenSheet({ campaign: { id, burden } }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	const { t: words } = useTranslation('steering');
	const right = { align: 'right', className: styles.wide ?? '' } as const;
	return (
		<section className={styles.box}>
			<h2>{t('burden.title')}</h2>
			<p>
				<Link to={campaignOf(id, 'papers', { kind: 'burden' })}>{t('burden.print')}</Link>
			</p>
			{burden.rows.length === 0 ? (
				<p className={styles.soft}>{t('burden.none')}</p>
			) : (
				<>
					<p>
						{t('burden.lead', {
							minutes: Math.round(burden.minutesAMonth),
							entries: formatCount(Math.round(burden.entriesAMonth)),
							organisations: formatCount(burden.organisations),
							months: burden.months,
						})}
						{burden.sharedMinutesAMonth > 0 &&
							words('beside.sharedMinutes', { minutes: Math.round(burden.sharedMinutesAMonth) })}
					</p>
					<div className={styles.scroll}>
						<Table<(typeof burden.rows)[number]>
							rowKey="key"
							size="small"
							className={styles.table ?? ''}
							aria-label={t('burden.title')}
							pagination={false}
							dataSource={[...burden.rows]}
							columns={[
								{
									title: t('burden.action'),
									render: (_, { text, shared }) => (shared ? `${text}（${words('beside.shared')}）` : text),
								},
								{ title: t('burden.fields'), ...right, dataIndex: 'fields' },
								{ title: t('burden.times'), ...right, render: (_, row) => short(row.timesAMonth) },
								{ title: t('burden.minutes'), ...right, dataIndex: 'minutes' },
								{
									title: t('burden.entries'),
									...right,
									render: (_, row) => formatCount(Math.round(row.entriesAMonth)),
								},
								{ title: t('burden.month'), align: 'right', render: (_, row) => short(row.minutesAMonth) },
							]}
						/>
					</div>
				</>
			)}
		</section>
	);
}
