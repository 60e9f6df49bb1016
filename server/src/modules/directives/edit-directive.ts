import { type Registration, registeredState } from '@pacesetter/core/directives/registration';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { checkRegistration } from './check-registration.ts';
import { documentFor } from './document-of.ts';
import { loadForWork } from './load.ts';
import { attachedTo, type DirectiveRow, findDirective, setAttachments, updateDirective } from './store/index.ts';

/** The one above that the caller is not shown; what he doesn't see he doesn't take away. */
async function hiddenParent(act: Act, account: SignedIn, { parentId }: DirectiveRow): Promise<string | null> {
	return parentId && (await findDirective(act.tx, account, 'directive.view', parentId)) ? null : parentId;
}

/** Attachments that the caller is not shown. */
async function hiddenAttachments(act: Act, row: DirectiveRow): Promise<string[]> {
	const hidden: string[] = [];
	for (const { id, number } of await attachedTo(act.tx, row.id)) {
		if (!(await documentFor(act, number))) hidden.push(id);
	}
	return hidden;
}

/** Corrects what is registered; the draft stays as it is. @throws Refusal as loadForWork and checkRegistration */
export async function editDirective(act: Act, input: Registration & { id: string }): Promise<{ id: string }> {
	const { row, account } = await loadForWork(act, input.id);
	const own = { id: row.id, organisationId: row.organisation.id };
	const { issuerName, attachments } = await checkRegistration(act, account, input, own);
	const parentId = input.parentId ?? (await hiddenParent(act, account, row));
	const state = registeredState(row.state, input);
	await updateDirective(act.tx, row.id, { ...input, parentId }, { issuerName, state });
	await setAttachments(act.tx, row.id, [...attachments, ...(await hiddenAttachments(act, row))]);
	return { id: row.id };
}
