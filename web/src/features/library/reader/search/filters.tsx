import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../ui/format.ts';
import type { Loaded, SearchResult } from './load-search.ts';
import styles from './search.module.css';
import { type Asked, searchAddress } from './search-address.ts';
import { withChosen } from './with-chosen.ts';

interface Choice {
	readonly name: string;
	readonly documents: number;
	readonly chosen: boolean;
	/** Of the search with this choice made, or taken back. */
	readonly address: string;
}

/** More are seldom wanted, and the search itself narrows further. */
const most = 8;

type Narrowing = 'categoryId' | 'organisationId' | 'format' | 'year';

const without = ({ categoryId, organisationId, format, year, ...asked }: Asked, what: Narrowing): Asked => ({
	...asked,
	page: 1,
	...(categoryId && what !== 'categoryId' ? { categoryId } : {}),
	...(organisationId && what !== 'organisationId' ? { organisationId } : {}),
	...(format && what !== 'format' ? { format } : {}),
	...(year && what !== 'year' ? { year } : {}),
});

function useGroups({ asked, categories }: Loaded, { facets, organisation }: SearchResult) {
	const { t } = useTranslation('search');
	const names = new Map(categories.map(({ id, name }) => [id, name]));
	const organisationNames = new Map(facets.organisations.map(({ value, name }) => [value, name]));
	if (organisation) organisationNames.set(organisation.id, organisation.name);
	const named = asked.categoryId !== undefined && names.has(asked.categoryId) ? asked.categoryId : undefined;
	const choice = <Value extends string | number>(
		what: Narrowing,
		name: (value: Value) => string,
		{ value, documents }: { value: Value; documents: number },
	): Choice => {
		const chosen = asked[what] === value;
		const rest = without(asked, what);
		return {
			name: name(value),
			documents,
			chosen,
			address: searchAddress(chosen ? rest : { ...rest, [what]: value }),
		};
	};
	return [
		{
			label: t('filter.category'),
			choices: withChosen(facets.categories, named, most).map((one) =>
				choice('categoryId', (id: string) => names.get(id) ?? '', one),
			),
		},
		{
			label: t('filter.organisation'),
			choices: withChosen(facets.organisations, organisation?.id, most).map((one) =>
				choice('organisationId', (id: number) => organisationNames.get(id) ?? '', one),
			),
		},
		{
			label: t('filter.format'),
			choices: withChosen(facets.formats, asked.format, most).map((one) =>
				choice('format', (format: string) => format.toUpperCase(), one),
			),
		},
		{
			label: t('filter.year'),
			choices: withChosen(facets.years, asked.year, most).map((one) =>
				choice('year', (year: number) => t('filter.yearOf', { year }), one),
			),
		},
	];
}

/** What the documents found can be narrowed by. A choice made is taken back by the same link. */
export function Filters({ loaded, result }: { loaded: Loaded; result: SearchResult }) {
	const { t } = useTranslation('search');
	const groups = useGroups(loaded, result).filter(
		({ choices }) => choices.length > 1 || choices.some(({ chosen }) => chosen),
	);
	if (groups.length === 0) return null;
	return (
		<nav className={styles.filters} aria-label={t('filter.label')}>
			{groups.map(({ label, choices }) => (
				<div key={label}>
					<h2>{label}</h2>
					<ul>
						{choices.map(({ name, documents, chosen, address }) => (
							<li key={address}>
								<a href={address} aria-current={chosen ? 'true' : undefined} rel="nofollow">
									{name}
									{chosen && <span className="unseen">{t('filter.takeBack')}</span>}
								</a>{' '}
								<span>{formatCount(documents)}</span>
							</li>
						))}
					</ul>
				</div>
			))}
		</nav>
	);
}
