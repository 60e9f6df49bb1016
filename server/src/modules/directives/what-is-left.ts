import type { DocumentForm } from '@pacesetter/core/directives/desk';
import { leftIn, lint } from '@pacesetter/core/directives/desk';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadDirective } from './load.ts';
import { loadDraft, textOf } from './store/index.ts';

type Row = { readonly id: string; readonly form: DocumentForm };

/** How much stands in the way of a draft that nobody settled or gave a reason for. */
export const leftAt = async ({ tx }: Pick<Act, 'tx'>, { id, form }: Row): Promise<number> =>
	leftIn(lint(await loadDraft(tx, id), await textOf(tx, id), form)).length;

/** @throws Refusal DESK_NOT_CLEAN with how much is left */
export async function checkClean(act: Pick<Act, 'tx'>, row: Row): Promise<void> {
	const left = await leftAt(act, row);
	if (left > 0) throw new Refusal('DESK_NOT_CLEAN', { left });
}

/**
 * What a campaign is made of is settled first, or left so with a reason: nothing slips silently. Published for campaigns.
 * @throws Refusal as loadDirective and checkClean
 */
export async function requireCleanDesk(act: Pick<Act, 'tx' | 'caller'>, id: string): Promise<void> {
	const { row } = await loadDirective(act, id);
	await checkClean(act, row);
}
