import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { today } from '../../../ui/china-day.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import styles from '../shared/campaigns.module.css';
import { Amount, Day, Words } from '../shared/fields.tsx';
import type { Campaign, Indicator } from '../shared/types.ts';

/** What the plan's indicators are now, beside where they began and what is wanted. */
export function Indicators({ campaign, indicators }: { campaign: Campaign; indicators: readonly Indicator[] }) {
	const { t } = useTranslation('steering');
	if (indicators.length === 0) return null;
	return (
		<section className={styles.box}>
			<h2>{t('indicator.title')}</h2>
			<ul className={styles.list}>
				{indicators.map((one) => (
					<li key={one.key}>
						<b>{one.name}</b>
						<div className={styles.facts}>
							<span>
								{one.value === null
									? t('indicator.none')
									: t('indicator.now', { value: one.value, unit: one.unit, on: one.measuredOn })}
							</span>
							{one.source && <span className={styles.soft}>{one.source}</span>}
							{one.baseline !== null && <span>{t('indicator.baseline', { value: one.baseline })}</span>}
							{one.floor !== null && <span>{t('indicator.floor', { value: one.floor })}</span>}
							{one.stretch !== null && <span>{t('indicator.stretch', { value: one.stretch })}</span>}
						</div>
						{campaign.manages && campaign.state === 'running' && <Measure id={campaign.id} indicator={one} />}
					</li>
				))}
			</ul>
		</section>
	);
}

function Measure({ id, indicator: { key, unit } }: { id: string; indicator: Indicator }) {
	const { t } = useTranslation('steering');
	const { measure } = api.campaigns.phase;
	return (
		<ActDialog<{ on: string; value: number; source?: string }, string>
			label={t('indicator.measure')}
			done={t('indicator.measured')}
			initial={{ on: today() }}
			send={async ({ on, value, source }) => {
				await measure({ id, key, on, value, source: source ?? '' });
				return on;
			}}
			undo={(on) => measure({ id, key, on, value: null })}
		>
			{() => (
				<>
					<Day name="on" label={t('indicator.on')} most={today()} />
					<Amount name="value" label={`${t('indicator.value')} ${unit}`} />
					<Words name="source" label={t('indicator.source')} most={200} optional />
				</>
			)}
		</ActDialog>
	);
}
