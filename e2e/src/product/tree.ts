import { inject } from 'vitest';
import { invitedAccount } from './account.ts';
import { unique } from './library.ts';

export interface Named {
	readonly id: number;
	readonly code: string;
	readonly shortName: string;
}

/** Calls the API of the shared product with a session. */
export async function ask<Answer>(session: string, method: string, path: string, body?: unknown): Promise<Answer> {
	const headers = {
		cookie: session,
		origin: inject('address'),
		'content-type': 'application/json',
	};
	const answer = await fetch(`${inject('address')}/api${path}`, {
		method,
		headers,
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
	return JSON.parse(text);
}

/** What a story of organisations needs done beside what it is about, by the API with the administrator's session. */
export const tree = {
	/** The top of the sample county. */
	async county(): Promise<Named> {
		const { items } = await ask<{ items: Named[] }>(inject('session'), 'GET', '/organisations?size=1');
		const [top] = items;
		if (!top) throw new Error('the sample county is not there');
		return top;
	},
	/** A new branch directly below the county. */
	async branch(stem: string): Promise<Named> {
		const { id: parentId } = await tree.county();
		const shortName = unique(stem);
		const wish = { parentId, type: 'branch', fullName: `中共${shortName}`, shortName, effectiveOn: '2026-01-01' };
		const { id } = await ask<{ id: number }>(inject('session'), 'POST', '/organisations', wish);
		return ask<Named>(inject('session'), 'GET', `/organisations/${id}`);
	},
	async member(branch: Named, name: string): Promise<{ id: string; personId: string }> {
		const wish = { name, state: 'full', from: '2026-01-01', joinedOn: '2010-07-01' };
		return ask(inject('session'), 'POST', `/organisations/${branch.id}/members`, wish);
	},
	/** A colleague with an account of his own; with a role where one is named. */
	async colleague(at?: { organisation: Named; role: string }): Promise<{ userName: string; session: string }> {
		const userName = unique('colleague').toLowerCase();
		const session = await invitedAccount(inject('address'), inject('session'), { name: '程同事', userName });
		if (at) {
			const grant = { userName, role: at.role, scope: 'subtree' };
			await ask(inject('session'), 'POST', `/organisations/${at.organisation.id}/grants`, grant);
		}
		return { userName, session };
	},
};
