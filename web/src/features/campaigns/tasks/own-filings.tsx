import { addDays, soonDays, type UnfiledState } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { today } from '../../../ui/china-day.ts';
import { Lamp, type LampColour } from '../../../ui/lamp.tsx';
import { campaignOf, instanceOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { OwnFiling } from '../shared/types.ts';

const colours = { returned: 'yellow', missing: 'grey', overdue: 'red' } as const satisfies Record<
	UnfiledState,
	LampColour
>;

/** A day that is near is yellow, as it is of a task. */
const colourOf = ({ state, dueOn }: OwnFiling): LampColour =>
	state === 'missing' && dueOn !== null && dueOn <= addDays(today(), soonDays) ? 'yellow' : colours[state];

/** Plans that are still to be filed upward, before what is to be done. */
export function OwnFilings({ filings }: { filings: readonly OwnFiling[] }) {
	const { t } = useTranslation('filing');
	if (filings.length === 0) return null;
	return (
		<section className={styles.box} aria-labelledby="own-filings">
			<h2 id="own-filings">{t('own.title', { count: filings.length })}</h2>
			<ul className={styles.list}>
				{filings.map((filing) => {
					const { id, campaign, organisation, state, dueOn, note } = filing;
					return (
						<li key={id}>
							<Link to={instanceOf(id)}>{t('own.file', { organisation: organisation.shortName })}</Link>
							{' · '}
							<Link to={campaignOf(campaign.id)}>{campaign.name}</Link>{' '}
							<Lamp colour={colourOf(filing)}>{t(`page.states.${state}`)}</Lamp>
							<div className={styles.soft}>
								{dueOn === null ? t('page.noDue') : t(dueOn < today() ? 'lateSince' : 'dueOn', { on: dueOn })}
								{note !== null && ` · ${t('returnedWith', { note })}`}
							</div>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
