import { api } from '../../../app/api.ts';
import type { Choice } from '../change/search-select.tsx';

const size = 20;

/** Organisations that a right may be given at, by name, pinyin or code. */
export async function findPlaces(query: string): Promise<Choice<number>[]> {
	const places = await api.organisation.grant.places({ size, ...(query ? { query } : {}) });
	return places.map(({ id, shortName, parent }) => ({
		value: id,
		label: parent === null ? shortName : `${shortName}（${parent}）`,
	}));
}
