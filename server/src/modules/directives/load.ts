import { isOpen } from '@pacesetter/core/directives/registration';
import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { documentFor } from './document-of.ts';
import { type DirectiveRow, documentNumberOf, findDirective } from './store/index.ts';

/**
 * A directive that the caller may see: one that an organisation in his reach registered.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED; NOT_FOUND also when it is there but not for him
 */
export async function loadDirective(
	act: Pick<Act, 'tx' | 'caller'>,
	id: string,
): Promise<{ row: DirectiveRow; account: SignedIn }> {
	const account = requireSignedIn(act.caller);
	const row = await findDirective(act.tx, account, 'directive.view', id);
	if (!row) throw new Refusal('NOT_FOUND');
	return { row, account };
}

/** One that the caller works on, kept from others until the transaction ends. @throws Refusal as loadDirective; FORBIDDEN */
export async function loadForWork(act: Act, id: string): Promise<{ row: DirectiveRow; account: SignedIn }> {
	const { account } = await loadDirective(act, id);
	const row = await findDirective(act.tx, account, 'directive.edit', id, { locked: true });
	if (!row) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'directive.edit', row.organisation.id);
	act.record({ subject: { kind: 'directive', id } });
	return { row, account };
}

/** Whether its desk can be worked on. */
export async function isDeskOpen(act: Pick<Act, 'tx' | 'caller'>, row: DirectiveRow): Promise<boolean> {
	const waits = row.reading === 'waiting';
	const document = waits ? await documentFor(act, await documentNumberOf(act.tx, row.documentId)) : null;
	return isOpen(row.reading, document?.conversion_state ?? null);
}

/**
 * One whose draft the caller changes, at the revision that he knows.
 * @throws Refusal as loadForWork; CONFLICT while its words are read; DESK_MOVED_ON where somebody came before
 */
export async function loadDesk(
	act: Act,
	input: { id: string; revision: number },
): Promise<{ row: DirectiveRow; account: SignedIn }> {
	const { row, account } = await loadForWork(act, input.id);
	if (!(await isDeskOpen(act, row))) throw new Refusal('CONFLICT');
	if (row.revision !== input.revision) throw new Refusal('DESK_MOVED_ON', { revision: row.revision });
	return { row, account };
}
