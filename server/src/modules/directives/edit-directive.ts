import { type Registration, registeredState } from '@pacesetter/core/directives/registration';
import type { Act } from '../../platform/http/index.ts';
import { checkRegistration } from './check-registration.ts';
import { loadForWork } from './load.ts';
import { setAttachments, updateDirective } from './store/index.ts';

/** Corrects what is registered; the draft stays as it is. @throws Refusal as loadForWork and checkRegistration */
export async function editDirective(act: Act, input: Registration & { id: string }): Promise<{ id: string }> {
	const { row, account } = await loadForWork(act, input.id);
	const own = { id: row.id, organisationId: row.organisation.id };
	const { issuerName, attachments } = await checkRegistration(act, account, input, own);
	await updateDirective(act.tx, row.id, input, { issuerName, state: registeredState(row.state, input) });
	await setAttachments(act.tx, row.id, attachments);
	return { id: row.id };
}
