import { Refusal } from '@pacesetter/core/kernel';
import { type Field, fingerprintOf, holdsNumber, type RosterKind } from '@pacesetter/core/organisation';
import type { Act } from '../../../platform/http/index.ts';
import { beginReading, saveForm } from '../store/index.ts';
import { getRoster } from './get-roster.ts';
import { openTop } from './get-top.ts';
import { rosterJob } from './jobs.ts';
import { loadBatchIn } from './load-batch.ts';

/**
 * Says what the columns of a form mean; it is remembered for the organisation, or by the founder for everybody, and the
 * roster is read anew. @throws Refusal as loadBatchIn, openTop; FORBIDDEN, INVALID
 */
export async function tellForm(
	act: Act,
	input: {
		id: string;
		sheet: number;
		headRow: number;
		kind: RosterKind;
		fields: readonly (Field | null)[];
		everywhere: boolean;
	},
) {
	const { batch, account } = await loadBatchIn(act, input.id, ['read', 'failed']);
	if (batch.content === null) throw new Refusal('CONFLICT');
	if (input.everywhere && !account.administrator) throw new Refusal('FORBIDDEN');
	const { sheet, top } = await openTop(act, batch.id, input.sheet);
	const head = top.find(({ number }) => number === input.headRow);
	// A row of people is no head, and nothing of it is to be remembered.
	if (!head || head.cells.some(holdsNumber)) throw new Refusal('INVALID', { field: 'headRow' });
	const named = input.fields.filter((field) => field !== null);
	if (named.length === 0 || new Set(named).size < named.length) throw new Refusal('INVALID', { field: 'fields' });
	// A head of two rows that was found is told about as it was found.
	const found = sheet.headRow === input.headRow ? sheet.fingerprint : null;
	await saveForm(act.tx, {
		organisationId: input.everywhere ? null : batch.organisation.id,
		fingerprint: found ?? fingerprintOf(head.cells),
		kind: input.kind,
		fields: input.fields,
		by: account.accountId,
		now: act.now,
	});
	const reading = await beginReading(act.tx, batch.id, account.accountId);
	await act.enqueue(act.tx, rosterJob, { batch: batch.id, step: 'read', reading });
	return getRoster(act, input);
}
