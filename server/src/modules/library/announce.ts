import type { Act } from '../../platform/http/index.ts';
import { indexJob } from './jobs.ts';

/** Tells search, when the act's transaction commits, that a document is no longer what it was. */
export const announce = (act: Pick<Act, 'tx' | 'enqueue'>, documentId: string): Promise<void> =>
	act.enqueue(act.tx, indexJob, { documentId });
