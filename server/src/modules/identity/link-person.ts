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
	const { personId } = input;
	const account = await loadManaged(act, personId === null ? 'unlink_person' : 'person', input.id);
	if (personId === account.personId) return { linked: personId !== null, dormant: account.dormant };
	if (personId !== null && !(await personExists(act.tx, personId))) throw new Refusal('NOT_FOUND');
	if (personId !== null && (await personHasAccount(act.tx, personId))) throw new Refusal('PERSON_HAS_ACCOUNT');
	await linkPerson(act.tx, input.id, personId);
	act.record({ details: { userName: account.userName, personId } });
	// Also when it is nobody's any more: what rights it holds were given to somebody.
	return { linked: personId !== null, dormant: await makeDormant(act, input.id, 'person_linked') };
}
