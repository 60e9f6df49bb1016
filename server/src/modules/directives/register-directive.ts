import { type Registration, registeredState } from '@pacesetter/core/directives/registration';
import { hold } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { isComplete, loadVisible } from '../library/index.ts';
import { loadPermitted } from '../organisation/index.ts';
import { checkRegistration } from './check-registration.ts';
import { readJob } from './jobs.ts';
import { insertDirective, setAttachments } from './store/index.ts';

/**
 * A document of the library becomes a directive. Its words are read at once, or as soon as the library has them.
 * @throws Refusal as loadPermitted, loadVisible and checkRegistration
 */
export async function registerDirective(
	act: Act,
	input: Registration & { organisationId: number; document: number },
): Promise<{ id: string }> {
	const { account } = await loadPermitted(act, 'directive.register', input.organisationId);
	const document = await loadVisible(act, input.document);
	const own = { id: null, organisationId: input.organisationId };
	const { issuerName, attachments } = await checkRegistration(act, account, input, own);
	await hold(act.tx, document.content);
	const id = await insertDirective(act.tx, input, {
		issuerName,
		document,
		state: registeredState('received', input),
		accountId: account.accountId,
		now: act.now,
	});
	await setAttachments(act.tx, id, attachments);
	// A conversion that ends later enqueues it itself.
	if (await isComplete(act.tx, document.content)) await act.enqueue(act.tx, readJob, { content: document.content });
	act.record({ subject: { kind: 'directive', id }, details: { document: document.number } });
	return { id };
}
