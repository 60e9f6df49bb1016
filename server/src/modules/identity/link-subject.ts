import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load-managed.ts';
import { makeDormant } from './make-dormant.ts';
import { endOtherSessions, findForSignIn, linkSubject } from './store/index.ts';

/**
 * Says under which subject the unified sign-in knows an account's owner; null: under none any more.
 * @throws Refusal as loadManaged; CONFLICT when another account is linked to the subject
 */
export async function setSubject(
	act: Act,
	input: { id: string; subject: string | null },
): Promise<{ linked: boolean }> {
	const { userName, dormant } = await loadManaged(act, 'link', input.id);
	const known = input.subject === null ? null : await findForSignIn(act.tx, { subject: input.subject });
	if (known && known.accountId !== input.id) throw new Refusal('CONFLICT');
	await linkSubject(act.tx, input.id, input.subject);
	await endOtherSessions(act.tx, input.id, null);
	const linked = input.subject !== null;
	const sleeps = linked ? await makeDormant(act, input.id, 'subject_linked') : dormant;
	act.record({ details: { userName, linked, dormant: sleeps } });
	return { linked };
}
