import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import { erasureFault } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { dueBefore } from '../../platform/retention/index.ts';
import { forgetPerson } from '../identity/index.ts';
import { loadPersonFor } from './load-people.ts';
import { formerMember } from './retention.ts';
import { blankRosterRows, findLeaving, erasePerson as keepErased } from './store/index.ts';

/**
 * Takes out everything that tells who a person was. His places on rosters and in posts stay, nameless, so that the
 * history of the tree adds up.
 * @throws Refusal as loadPersonFor; NOT_ERASED with why
 */
export async function erasePerson(act: Act, input: { id: string; reason: string }) {
	const { id } = await loadPersonFor(act, 'person.erase', input.id);
	const leaving = await findLeaving(act.tx, id);
	if (!leaving) throw new Refusal('NOT_FOUND');
	const before = dayInChina(await dueBefore(act.tx, formerMember, act.now));
	const fault = erasureFault({ ...leaving, before });
	if (fault) throw new Refusal('NOT_ERASED', { fault, before });
	await blankRosterRows(act.tx, id);
	await keepErased(act.tx, id, act.now);
	await forgetPerson(act.tx, id);
	act.record({ details: { reason: input.reason } });
	return { id, erasedOn: dayInChina(act.now) };
}
