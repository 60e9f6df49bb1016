import { api } from '../../../app/api.ts';
import type { Choice } from './search-select.tsx';

const size = 20;
const asked = (query: string) => (query ? { query } : {});

/** Finds organisations by name, pinyin or code, but for one; `below`: only those directly below another. */
export const findOrganisations =
	(except: number, below?: number) =>
	async (query: string): Promise<Choice<number>[]> => {
		const within = below === undefined ? {} : { below, direct: true };
		const { items } = await api.organisation.organisation.list({ size, ...within, ...asked(query) });
		return items
			.filter(({ id }) => id !== except)
			.map(({ id, shortName, parent }) => ({
				value: id,
				label: parent ? `${shortName}（${parent.shortName}）` : shortName,
			}));
	};

/** Finds members on the roster of an organisation by name or pinyin. */
export const findMembers =
	(organisationId: number) =>
	async (query: string): Promise<Choice<string>[]> => {
		const { items } = await api.organisation.member.list({ size, below: organisationId, ...asked(query) });
		return items
			.filter(({ organisation }) => organisation.id === organisationId)
			.map(({ id, name }) => ({ value: id, label: name }));
	};
