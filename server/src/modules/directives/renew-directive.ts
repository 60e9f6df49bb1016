import { Refusal } from '@pacesetter/core/kernel';
import { hold, notify } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { isComplete } from '../library/index.ts';
import { documentFor } from './document-of.ts';
import { directiveChannel, readJob } from './jobs.ts';
import { loadForWork } from './load.ts';
import { documentNumberOf, waitAgain } from './store/index.ts';

/**
 * Takes the version of the document that readers see now, with the work done so far carried over; or reads the same once more, where it
 * could not be read.
 * @throws Refusal as loadForWork; NOT_FOUND without the document; CONFLICT where there is nothing to read
 */
export async function renewDirective(act: Act, input: { id: string }): Promise<{ id: string }> {
	const { row } = await loadForWork(act, input.id);
	const document = await documentFor(act, await documentNumberOf(act.tx, row.documentId));
	if (!document) throw new Refusal('NOT_FOUND');
	const newer = document.content !== row.content;
	// One that waits for a conversion that failed takes a version that came since.
	if (row.reading === 'reading' || !(newer || row.failure !== null)) throw new Refusal('CONFLICT');
	await hold(act.tx, document.content);
	await waitAgain(act.tx, row.id, newer ? { version: document.version, content: document.content } : null);
	if (await isComplete(act.tx, document.content)) await act.enqueue(act.tx, readJob, { content: document.content });
	await notify(act.tx, directiveChannel, row.id);
	return { id: row.id };
}
