import type { Act } from '../../platform/http/index.ts';
import { loadDirective } from './load.ts';
import { leftAt } from './what-is-left.ts';

/** How much stands in the way of a draft that nobody settled or gave a reason for. @throws Refusal as loadDirective */
export async function getLeft(act: Act, input: { id: string }): Promise<{ left: number }> {
	const { row } = await loadDirective(act, input.id);
	return { left: await leftAt(act, row) };
}
