import type { Role, SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { buildAccount, unique } from './build.ts';
import { buildFounder, buildHolder, buildOrganisation } from './organisation.ts';
import type { TestProduct } from './product.ts';
import { plantRoster } from './roster.ts';

const day = '2026-02-01';
const later = '2026-02-02';

/** A branch below `above`, and on it what the acts of the organisation module need, made when it is asked for. */
export async function buildSubject(product: TestProduct, above: number) {
	const founder = product.clientAs(await buildFounder(product.db)).organisation;
	const branch = await buildOrganisation(product, { parent: above });
	const member = () =>
		founder.member.add({
			organisationId: branch,
			name: unique('江某'),
			state: 'probationary',
			from: day,
			phone: '13800001234',
		});
	const post = () =>
		founder.post.create({ organisationId: branch, kind: 'committee_member', title: unique('委员'), on: day });
	const heldPost = async () => {
		const { id } = await post();
		return founder.post.appoint({ id, personId: (await member()).personId, from: day });
	};
	/** From this branch to a new one below `to`; said yes to by the side that isn't asked about. */
	const transfer = async (to: number) => {
		const target = await buildOrganisation(product, { parent: to });
		const { code } = await founder.organisation.get({ id: target });
		return founder.transfer.propose({ memberId: (await member()).id, toCode: code });
	};
	return {
		branch,
		/** Where the branch may go: a general branch beside it. */
		above: () => buildOrganisation(product, { parent: above, type: 'general_branch' }),
		sister: () => buildOrganisation(product, { parent: above }),
		ended: async () => {
			await founder.change.abolish({ id: branch, effectiveOn: day });
			return branch;
		},
		member,
		post,
		confirmed: async () => founder.member.confirm({ id: (await member()).id, on: day }),
		left: async () => founder.member.end({ id: (await member()).id, on: later, because: 'withdrew' }),
		heldPost,
		relievedPost: async () => founder.post.relieve({ id: (await heldPost()).id, on: later }),
		unit: () => founder.unit.add({ keeperId: branch, name: unique('厂'), kind: 'enterprise' }),
		/** Somebody who left the branch long ago. @returns his id */
		formerPerson: async () => {
			const { id, personId } = await founder.member.add({
				organisationId: branch,
				name: unique('江某'),
				state: 'full',
				from: day,
			});
			await founder.member.end({ id, on: '2026-03-01', because: 'withdrew' });
			await sql`UPDATE member SET valid = daterange('2020-01-01', '2021-01-01') WHERE id = ${id}`.execute(product.db);
			return personId;
		},
		transfer,
		refusedTransfer: async (to: number) => founder.transfer.refuse({ id: (await transfer(to)).id }),
		/** Somebody else's grant at the branch. @returns its id */
		grant: async () => {
			const { userName } = await buildAccount(product.db);
			const wish = { organisationId: branch, userName, role: 'viewer', scope: 'own' } as const;
			return (await founder.grant.give(wish)).id;
		},
		/** A roster of the branch, sent by the founder and read. @returns its id */
		roster: async () => plantRoster(product, await buildFounder(product.db), branch, 'read'),
		appliedRoster: async () => plantRoster(product, await buildFounder(product.db), branch, 'applied'),
		codeOf: async (id: number) => (await founder.organisation.get({ id })).code,
	};
}
export type Subject = Awaited<ReturnType<typeof buildSubject>>;

/** An account with a role, given as it really is: a grant at an organisation, or rights that hold everywhere. */
export async function buildRole(product: TestProduct, role: Role | 'none' | 'founder', at: number): Promise<SignedIn> {
	if (role === 'founder') return buildFounder(product.db);
	const account = await buildAccount(product.db);
	if (role === 'none') return account;
	// The three administrators hold no place in the tree.
	if (role === 'security_administrator') return { ...account, permissions: ['grant.manage'] };
	return buildHolder(product.db, { role, at, account });
}
