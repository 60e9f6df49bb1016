import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { formatCount } from '../../../ui/format.ts';
import { OrganisationChoice } from './organisation-choice.tsx';
import styles from './rosters.module.css';
import type { Roster, RosterPlace, RosterPlaces } from './types.ts';

/** Organisations that the roster names and nobody knows: which are meant? */
export function Places({ batch, places }: { batch: Roster; places: RosterPlaces }) {
	const { t } = useTranslation('rosters');
	return (
		<section>
			<h2>{t('place.title', { count: batch.placesUnknown })}</h2>
			<p className={styles.lead}>{t('place.advice')}</p>
			<ul className={styles.places}>
				{places.items.map((place) => (
					<Place key={place.number} id={batch.id} place={place} />
				))}
			</ul>
		</section>
	);
}

function Place({ id, place }: { id: string; place: RosterPlace }) {
	const { t } = useTranslation('rosters');
	const { busy, act } = useAct();
	const choose = (organisationId: number | null) =>
		void act(() => api.organisation.roster.choose({ id, place: place.number, organisationId }));
	const rows = t('place.rows', { count: place.rows, formatted: formatCount(place.rows) });
	return (
		<li>
			<b>{t('place.named', { name: place.name || place.code })}</b>{' '}
			{place.above && <span>{t('place.below', { above: place.above })}</span>} <span>{rows}</span>
			{place.fault && <p className={styles.narrow}>{t(`fault.${place.fault}`)}</p>}
			{place.chosen && place.organisation ? (
				<div className={styles.choices}>
					<span>{t('place.chosen', { name: place.organisation.shortName })}</span>
					<Button size="small" disabled={busy} onClick={() => choose(null)}>
						{t('place.undo')}
					</Button>
				</div>
			) : (
				<div className={styles.choices}>
					{place.suggestions.map((one) => (
						<Button key={one.id} disabled={busy} onClick={() => choose(one.id)} title={one.fullName}>
							{one.shortName}
						</Button>
					))}
					<OrganisationChoice
						id={`place-${place.number}`}
						label={t('place.search')}
						first={place.suggestions}
						value={null}
						onChange={choose}
					/>
				</div>
			)}
		</li>
	);
}
