import type { Act } from '../../platform/http/index.ts';
import { loadProgress, loadVisible } from './load.ts';
import { presentConversion } from './present.ts';

/** What a watcher of a document is told, and which content's progress concerns it. @throws Refusal NOT_FOUND */
export async function readProgress(act: Act, input: { number: number }) {
	const row = await loadVisible(act, input.number);
	const progressOf = await loadProgress(act, [row]);
	const conversion = presentConversion(row, act.caller, progressOf(row));
	return { content: row.newest_content, state: row.state, conversion };
}
