import { type Permission, permissions, roles, type SignedIn } from '@pacesetter/core/identity';
import { dayInChina, daysBetween, Refusal } from '@pacesetter/core/kernel';
import { type Finding, findings, typesBelow } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { presentName, presentRow } from './present.ts';
import {
	capacitiesAt,
	countBelow,
	factsOf,
	findListed,
	type OrganisationRow,
	organisationsById,
	pathOf,
	seenAmong,
} from './store/index.ts';

/** The profile of an organisation, with what the rules say of it and what the caller may do there. @throws Refusal as loadSeen */
export async function getOrganisation(act: Act, input: { id: number }) {
	const { row, account } = await loadSeen(act, input.id);
	const listed = await findListed(act.tx, row.id);
	if (!listed) throw new Refusal('NOT_FOUND');
	const path = await pathOf(act.tx, row.id);
	const above = await seenAmong(act.tx, account, path.slice(0, -1));
	const [successor] = await seenAmong(act.tx, account, await organisationsById(act.tx, [row.successor_id ?? 0]));
	const facts = await factsOf(act.tx, row.id);
	return {
		...presentRow(listed),
		parent: above.some((one) => one.id === row.parent_id) ? presentRow(listed).parent : null,
		establishedBy: row.established_by,
		establishedOn: row.established_on,
		successor: successor ? presentName(successor) : null,
		path: above.map(presentName),
		fullMembers: facts.full_members,
		organisationsBelow: await countBelow(act.tx, row),
		findings: row.ended_on === null ? assess(act, row, facts) : [],
		permissions: await permissionsAt(act, account, row.id),
		typesBelow: row.ended_on === null ? [...typesBelow(row)] : [],
	};
}

const assess = (act: Act, row: OrganisationRow, facts: Awaited<ReturnType<typeof factsOf>>): Finding[] => {
	const today = dayInChina(act.now);
	return findings({
		type: row.type,
		fullMembers: facts.full_members,
		members: facts.own_members,
		committeePosts: facts.committee_posts,
		groups: facts.groups,
		responsiblePost: facts.responsible_post,
		vacantDays: facts.vacant_since === null ? null : daysBetween(facts.vacant_since, today),
		termDays: facts.term_ends_on === null ? null : daysBetween(today, facts.term_ends_on),
	});
};

/** What an account may do at an organisation. */
async function permissionsAt(act: Act, account: SignedIn, id: number): Promise<Permission[]> {
	if (account.administrator) return [...permissions];
	const held = await capacitiesAt(act.tx, account, id);
	return [...new Set(held.flatMap(({ role }) => [...roles[role]]))];
}
