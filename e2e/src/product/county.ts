import { inject } from 'vitest';
import { ask, type Named, tree } from './tree.ts';

const effectiveOn = '2026-01-01';

/** So many branches below each of four towns: with the towns and the county itself, forty organisations. */
const branchesOf = [9, 9, 9, 8];

export interface Town extends Named {
	readonly branches: readonly Named[];
}
export interface County {
	readonly top: Named;
	readonly towns: readonly Town[];
}

export async function establish(wish: {
	parentId: number | null;
	type: string;
	level?: number;
	name: string;
}): Promise<Named> {
	const { name, ...place } = wish;
	const fields = { ...place, fullName: `中共${name}`, shortName: name, effectiveOn };
	const { id } = await ask<{ id: number }>(inject('session'), 'POST', '/organisations', fields);
	return { id, code: '', shortName: name };
}

/** A county of forty organisations, under names that no other story uses. */
export async function buildCounty(): Promise<County> {
	const top = await establish({ parentId: null, type: 'committee', level: 3, name: `云溪县委` });
	const towns: Town[] = [];
	for (const [place, count] of branchesOf.entries()) {
		const stem = ['柳岸', '石桥', '青田', '坡头'][place] ?? '';
		const town = await establish({ parentId: top.id, type: 'committee', name: `${stem}镇党委` });
		const branches: Named[] = [];
		for (let number = 1; number <= count; number += 1)
			branches.push(await establish({ parentId: town.id, type: 'branch', name: `${stem}${number}村支部` }));
		towns.push({ ...town, branches });
	}
	return { top, towns };
}

export const everybodyIn = ({ top, towns }: County): Named[] => [
	top,
	...towns.flatMap((town) => [town, ...town.branches]),
];

/** Somebody with a role at an organisation and below it. */
export const colleagueAt = (organisation: Named, role: 'department_clerk' | 'secretary') =>
	tree.colleague({ organisation, role });

interface TaskFacts {
	readonly id: string;
	readonly organisation: { readonly id: number };
	readonly action: { readonly text: string };
}

/** The tasks of a campaign that come from one action, by their organisation. */
export async function tasksOf(session: string, campaign: string, action: string): Promise<Map<number, string>> {
	const { items } = await ask<{ items: TaskFacts[] }>(session, 'GET', `/campaigns/${campaign}/tasks?size=100`);
	return new Map(items.filter((one) => one.action.text === action).map((one) => [one.organisation.id, one.id]));
}

/** Meetings that others hold meanwhile. */
export async function holdMeetings(session: string, tasks: readonly string[], doneOn: string): Promise<void> {
	const meeting = { chair: '周某', expected: 20, attended: 18 };
	for (const id of tasks) await ask(session, 'POST', `/campaigns/tasks/${id}/acts`, { doneOn, meeting });
}
