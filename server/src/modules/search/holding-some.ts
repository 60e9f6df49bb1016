import { fold, holds } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import type { Group } from './group.ts';
import type { Plan } from './plan.ts';
import { textsOf, titlesOf } from './store/index.ts';

/** So many documents are looked at, however many are wanted. */
const most = 30;
/** And at least so many at once: each time the database is asked twice. */
const batch = 10;

/** A document with those of its pages on which something stands that was asked for; on all of them, where the title has it. */
async function holdingPages(act: Act, { asked, shorter }: Plan, groups: readonly Group[]): Promise<Group[]> {
	const pages = groups.flatMap(({ document, parts }) =>
		parts.map(({ part }) => ({ content: document.content, page: part })),
	);
	const texts = await textsOf(act.tx, pages);
	const titles = await titlesOf(
		act.tx,
		groups.map(({ document }) => document.id),
	);
	const hasSome = (text: string | undefined): boolean => {
		const folded = fold(text ?? '').text;
		return [...asked.flat(), ...shorter].some((way) => holds(folded, way));
	};
	return groups.flatMap((group) => {
		const { document, parts } = group;
		if (hasSome(titles.get(document.id))) return [group];
		const holding = parts.filter(({ part }) => hasSome(texts.get(`${document.content}.${part}`)));
		return holding.length > 0 ? [{ ...group, parts: holding }] : [];
	});
}

/** The best documents in which something of a query stands as it was asked for, rather than only pairs of its characters. */
export async function holdingSome(act: Act, plan: Plan, groups: readonly Group[], wanted: number): Promise<Group[]> {
	const kept: Group[] = [];
	const step = Math.max(batch, wanted);
	for (let from = 0; kept.length < wanted && from < Math.min(most, groups.length); from += step)
		kept.push(...(await holdingPages(act, plan, groups.slice(from, from + step))));
	return kept.slice(0, Math.max(0, wanted));
}
