import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { mostRevealsAnHour, type SensitiveField } from '@pacesetter/core/organisation';
import { countActs } from '../../platform/audit/index.ts';
import { holdAlone } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { loadPersonFor } from './load-people.ts';
import { openField } from './sealed.ts';

const hour = 3_600_000;
/** Acts that show sealed fields. */
const revealing = [
	'organisation.person.reveal',
	'organisation.person.export',
	'organisation.roster.reveal',
	'organisation.roster.sheet',
];

/**
 * What was shown stands in the log of acts, which is therefore what is counted: by all processes, and after a restart.
 * @throws Refusal TOO_MANY_REQUESTS
 */
export async function limitReveals(act: Act): Promise<void> {
	const { accountId, userName } = requireSignedIn(act.caller);
	// One after the other, so that many at once do not all see the same count.
	await holdAlone(act.tx, `reveal ${accountId}`);
	const since = new Date(act.now.getTime() - hour);
	if ((await countActs(act.tx, { userName, acts: revealing, since })) >= mostRevealsAnHour)
		throw new Refusal('TOO_MANY_REQUESTS', { seconds: hour / 1000 });
}

/**
 * A sealed field of a person, whole. The log says who saw whose and why, never what.
 * @throws Refusal as loadPersonFor and limitReveals; CONFLICT when there is none
 */
export async function revealField(
	act: Act,
	input: { id: string; field: SensitiveField; reason: string },
): Promise<{ value: string }> {
	await loadPersonFor(act, 'person.reveal', input.id);
	await limitReveals(act);
	const value = await openField(act, input.id, input.field);
	if (value === null) throw new Refusal('CONFLICT');
	act.record({ details: { field: input.field, reason: input.reason } });
	return { value };
}
