import { filingStates } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { campaignOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Filings } from '../shared/types.ts';

/** How many of how many have filed. */
function useSum(): (counts: Filings['counts']) => string {
	const { t } = useTranslation('filing');
	return (counts) => {
		const total = filingStates.reduce((sum, state) => sum + counts[state], 0);
		return t('page.sum', { filed: formatCount(counts.filed + counts.filed_late), total: formatCount(total) });
	};
}

/** The way down to the organisation shown, how its plans stand, and the way on to those below it. */
export function FilingPlaces({ id, listed }: { id: string; listed: Filings }) {
	const { t } = useTranslation('filing');
	const sum = useSum();
	const { path, counts, dueOn, places } = listed;
	return (
		<>
			<div className={styles.facts}>
				<nav aria-label={t('page.place')}>
					<Link to={campaignOf(id, 'filings')}>{t('page.all')}</Link>
					{path.map(({ id: at, shortName }) => (
						<span key={at}>
							{' / '}
							<Link to={campaignOf(id, 'filings', { at })}>{shortName}</Link>
						</span>
					))}
				</nav>
				<b role="status">{sum(counts)}</b>
				<span>{dueOn === null ? t('page.noDue') : t('page.due', { on: dueOn })}</span>
			</div>
			{places.length > 0 && (
				<details className={styles.box}>
					<summary>{t('page.places')}</summary>
					<ul className={styles.list}>
						{places.map(({ organisation, counts: own }) => (
							<li key={organisation.id}>
								<Link className={styles.inline ?? ''} to={campaignOf(id, 'filings', { at: organisation.id })}>
									{organisation.shortName}
								</Link>{' '}
								{sum(own)}
							</li>
						))}
					</ul>
				</details>
			)}
		</>
	);
}
