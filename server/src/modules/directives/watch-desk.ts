import type { Act } from '../../platform/http/index.ts';
import { loadDirective } from './load.ts';

/** What a watcher of a desk is told. @throws Refusal as loadDirective */
export async function watchDesk(act: Act, input: { id: string }) {
	const { row } = await loadDirective(act, input.id);
	return { revision: row.revision, reading: row.reading, state: row.state };
}
