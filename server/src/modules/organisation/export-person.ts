import { requireSignedIn } from '@pacesetter/core/identity';
import type { personalData } from '@pacesetter/core/organisation';
import type { z } from 'zod';
import { type ActCount, actsAbout, actsBy } from '../../platform/audit/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { presentPerson } from './get-person.ts';
import { presentGrant } from './load-grant.ts';
import { loadPersonFor } from './load-people.ts';
import type { PersonalPart } from './personal-part.ts';
import { limitReveals } from './reveal-field.ts';
import { openField } from './sealed.ts';
import { accountsOf, grantsOf, isHimself, membershipsOf, postsOf, transfersOf } from './store/index.ts';

const presentCount = ({ lastAt, ...rest }: ActCount) => ({ ...rest, lastAt: lastAt.toISOString() });

async function ownParts({ tx }: Act, accountId: string, parts: readonly PersonalPart[]) {
	const own = [];
	for (const { what, of } of parts) own.push({ what, entries: await of(tx, accountId) });
	return own;
}

/**
 * Everything that is held about a person, sealed fields whole: for himself, or for whoever answers his request.
 * @throws Refusal as loadPersonFor and limitReveals
 */
export async function exportPerson(
	act: Act,
	input: { id: string; reason: string },
	parts: readonly PersonalPart[],
): Promise<z.infer<typeof personalData>> {
	const person = await loadPersonFor(act, 'person.reveal', input.id);
	await limitReveals(act);
	act.record({ details: { reason: input.reason } });
	const { tx } = act;
	const { accountId } = requireSignedIn(act.caller);
	const [memberships, transfers] = [await membershipsOf(tx, person.id), await transfersOf(tx, person.id)];
	const accounts = await accountsOf(tx, person.id);
	const subjects = [person, ...memberships, ...transfers].map(({ id }) => id);
	const userNames = accounts.map(({ userName }) => userName);
	return {
		exportedAt: act.now.toISOString(),
		person: {
			...presentPerson(person),
			idNumber: await openField(act, person.id, 'idNumber'),
			phone: await openField(act, person.id, 'phone'),
			enteredAt: person.created_at.toISOString(),
		},
		memberships,
		posts: await postsOf(tx, person.id),
		transfers: transfers.map(({ id: _, proposedAt, closedAt, ...rest }) => ({
			...rest,
			proposedAt: proposedAt.toISOString(),
			closedAt: closedAt?.toISOString() ?? null,
		})),
		accounts: await Promise.all(
			accounts.map(async ({ accountId, userName }) => ({
				userName,
				grants: (await grantsOf(tx, accountId)).map(presentGrant),
			})),
		),
		own: (await isHimself(tx, accountId, person.id)) ? await ownParts(act, accountId, parts) : null,
		log: {
			about: (await actsAbout(tx, subjects)).map(presentCount),
			by: (await actsBy(tx, userNames)).map(presentCount),
		},
	};
}
