import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { mayRemove } from './get-directive.ts';
import { loadForWork } from './load.ts';
import { deleteDirective } from './store/index.ts';

/** Takes a mistaken registration back; the document stays in the library. @throws Refusal as loadForWork; CONFLICT once it was worked on */
export async function removeDirective(act: Act, input: { id: string }): Promise<{ id: string }> {
	const { row } = await loadForWork(act, input.id);
	if (!(await mayRemove(act, row))) throw new Refusal('CONFLICT');
	await deleteDirective(act.tx, row.id);
	return { id: row.id };
}
