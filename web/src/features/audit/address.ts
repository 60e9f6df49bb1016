import { entryFilter } from '@pacesetter/core/audit';
import { numberIn } from '../../ui/address-number.ts';

/** Areas of acts: the first part of their names. */
export const areas = [
	'identity',
	'organisation',
	'library',
	'audit',
	'custody',
	'duplicates',
	'moderation',
	'reading',
	'points',
	'campaigns',
] as const;
export const outcomes = ['done', 'refused'] as const;

/** What the page is narrowed by, as its address has it. Days are days in China. */
export interface Wish {
	readonly from: string;
	readonly until: string;
	readonly userName: string;
	readonly area: (typeof areas)[number] | '';
	readonly outcome: (typeof outcomes)[number] | '';
}

const dayIn = (text: string | null): string =>
	text && /^\d{4}-\d{2}-\d{2}$/.test(text) && Date.parse(text) ? text : '';

export const wishIn = (query: URLSearchParams): Wish => ({
	from: dayIn(query.get('from')),
	until: dayIn(query.get('until')),
	userName: (query.get('userName') ?? '').trim().slice(0, 60),
	area: areas.find((area) => area === query.get('area')) ?? '',
	outcome: outcomes.find((outcome) => outcome === query.get('outcome')) ?? '',
});

export const beforeIn = (query: URLSearchParams): number | null => numberIn(query.get('before'), 15);

export const addressOf = (wish: Wish, before: number | null = null): string => {
	const asked = Object.entries(wish).filter(([, value]) => value !== '');
	const query = new URLSearchParams([...asked, ...(before === null ? [] : [['before', String(before)]])]);
	return query.size > 0 ? `/desk/audit?${query}` : '/desk/audit';
};

const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The wish as the contract asks for it; the last day is whole. */
export function filterOf({ from, until, userName, area, outcome }: Wish) {
	const end = until && new Date(midnight(until).getTime() + 86_400_000).toISOString();
	return entryFilter.parse({
		...(from && { from: midnight(from).toISOString() }),
		...(end && { until: end }),
		...(userName && { userName }),
		...(area && { act: area }),
		...(outcome && { outcome }),
	});
}
