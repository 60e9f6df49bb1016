import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load-managed.ts';
import { makeDormant } from './make-dormant.ts';
import { linkPerson, personExists, personHasAccount } from './store/index.ts';

/**
 * Says whose an account is; null: nobody's on the rosters. The founder says it of himself, since nobody else is there.
 * @throws Refusal as loadManaged; NOT_FOUND: no such person; PERSON_HAS_ACCOUNT
 */
export async function setPerson(
	act: Act,
	input: { id: string; personId: string | null },
): Promise<{ linked: boolean; dormant: boolean }> {
	const account = await loadManaged(act, 'person', input.id);
	const { personId } = input;
	if (personId === (account.person?.id ?? null)) return { linked: personId !== null, dormant: account.dormant };
	if (personId !== null && !(await personExists(act.tx, personId))) throw new Refusal('NOT_FOUND');
	if (personId !== null && (await personHasAccount(act.tx, personId))) throw new Refusal('PERSON_HAS_ACCOUNT');
	await linkPerson(act.tx, input.id, personId);
	act.record({ details: { userName: account.userName, personId } });
	if (personId === null) return { linked: false, dormant: account.dormant };
	return {
		linked: true,
		dormant: await makeDormant(act, input.id, 'person_linked'),
	};
}
