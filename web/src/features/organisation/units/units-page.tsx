import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { type ApiClient, apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead } from '../../../ui/address-number.ts';
import { formatCount } from '../../../ui/format.ts';
import styles from '../shared/organisation.module.css';
import { Place } from '../shared/place.tsx';
import { type UnitWish, unitAddress, unitWishIn } from './address.ts';
import { CoverageTable } from './coverage-table.tsx';
import { UnitFilters } from './unit-filters.tsx';
import { UnitTable } from './unit-table.tsx';

const size = 30;

async function load({ organisation, unit }: ApiClient['organisation'], { at, query, state, kind, page }: UnitWish) {
	const narrowed = { ...(query ? { query } : {}), ...(state ? { state } : {}), ...(kind ? { kind } : {}) };
	return {
		chosen: at === null ? null : await organisation.get({ id: at }),
		coverage: await unit.coverage(at === null ? {} : { of: at }),
		units: await unit.list({ page, size, ...narrowed, ...(at === null ? {} : { below: at }) }),
	};
}

export async function loader({ context, request }: LoaderFunctionArgs) {
	const wish = unitWishIn(new URL(request.url).searchParams);
	const loaded = await forPage(request, load(context.get(apiContext).organisation, wish));
	const instead = lastPageInstead(loaded.units);
	if (instead !== null) throw redirect(unitAddress({ ...wish, page: instead }));
	return { wish, ...loaded };
}

/** Units that should have an organisation (R48): coverage at each organisation, and the register itself. */
export default function UnitsPage() {
	const { wish, chosen, coverage, units } = useLoaderData<typeof loader>();
	const { t } = useTranslation('people');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('units.title')}</title>
			<h1>{t('units.title')}</h1>
			<p className={styles.lead}>{t('units.lead')}</p>
			<Place chosen={chosen} address={(at) => unitAddress({ ...wish, at, page: 1 })} />
			<section className={styles.part} aria-label={t('units.coverage')}>
				<CoverageTable rows={coverage} wish={wish} />
			</section>
			<section>
				<UnitFilters
					wish={wish}
					chosen={chosen}
					onWish={(changed) => void navigate(unitAddress({ ...wish, page: 1, ...changed }))}
				/>
				<UnitTable
					rows={units.items}
					empty={t(chosen ? 'units.none' : 'units.noneChoose')}
					total={t('units.total', { total: formatCount(units.total) })}
					paging={{ ...units, address: (page) => unitAddress({ ...wish, page }) }}
				/>
			</section>
		</>
	);
}
