import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/campaigns.module.css';
import type { Campaign, Difference } from '../shared/types.ts';
import { Differences } from './differences.tsx';

interface Compared {
	readonly title: string;
	readonly rows: readonly Difference[];
}

/** The numbered plans, and what each changed of the one before. */
export function Versions({ campaign }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	const [compared, show] = useState<Compared | null>(null);
	const { id, versions, changed } = campaign;
	const newest = versions[0]?.number;
	const compare = (title: string, from: number, to?: number) =>
		void act(async () => {
			const rows = await api.campaigns.plan.difference({ id, from, ...(to === undefined ? {} : { to }) });
			show({ title, rows });
		});
	return (
		<section className={styles.box}>
			<h2>{t('overview.versions')}</h2>
			{versions.length === 0 && <p className={styles.soft}>{t('overview.noVersions')}</p>}
			{versions.map(({ number, reference, approvedAt, approvedBy, issuedAt }, place) => {
				const before = versions[place + 1]?.number;
				return (
					<div key={number} className={styles.facts}>
						<b>{t('overview.version', { number })}</b>
						{reference && <span>{reference}</span>}
						<span>
							{t('overview.approvedAt', { by: approvedBy ?? t('task.somebody'), at: formatTime(approvedAt) })}
						</span>
						<span>{issuedAt ? t('overview.issuedAt', { at: formatTime(issuedAt) }) : t('overview.notIssued')}</span>
						{before !== undefined && (
							<Button size="small" loading={busy} onClick={() => compare(t('overview.difference'), before, number)}>
								{t('overview.difference')}
							</Button>
						)}
					</div>
				);
			})}
			{changed && newest !== undefined && (
				<Button loading={busy} onClick={() => compare(t('overview.draftDifference'), newest)}>
					{t('overview.draftDifference')}
				</Button>
			)}
			{compared && <Differences title={compared.title} rows={compared.rows} />}
		</section>
	);
}
