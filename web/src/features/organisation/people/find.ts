import { keepsRoster } from '@pacesetter/core/organisation';
import { api } from '../../../app/api.ts';
import type { Choice } from '../change/search-select.tsx';

const size = 20;
const isCode = /^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$/;

/** Branches by name, pinyin or code; a code that a letter tells is taken as well where its branch is not seen. */
export const findBranches =
	(except: number, byCode: (code: string) => string) =>
	async (query: string): Promise<Choice<string>[]> => {
		const { items } = await api.organisation.organisation.list({ size: 100, ...(query ? { query } : {}) });
		const found = items
			.filter(({ id, type }) => id !== except && keepsRoster(type))
			.slice(0, size)
			.map(({ code, shortName, parent }) => ({
				value: code,
				label: parent ? `${shortName}（${parent.shortName}）` : shortName,
			}));
		const typed = isCode.test(query) && !found.some(({ value }) => value === query);
		return typed ? [...found, { value: query, label: byCode(query) }] : found;
	};

/** Persons on the rosters in reach, by name or pinyin; `left`: who stands on none any more. */
export const findPersons =
	(left: boolean) =>
	async (query: string): Promise<Choice<string>[]> => {
		const { items } = await api.organisation.member.list({ size, ended: left, ...(query ? { query } : {}) });
		const persons = new Map(
			items.map(({ personId, name, organisation }) => [personId, `${name}（${organisation.shortName}）`]),
		);
		return [...persons].map(([value, label]) => ({ value, label }));
	};
