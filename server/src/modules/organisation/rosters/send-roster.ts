import { randomUUID } from 'node:crypto';
import { withoutInvisible } from '@pacesetter/core/kernel';
import { hold } from '../../../platform/db/index.ts';
import type { Act } from '../../../platform/http/index.ts';
import { loadPermitted } from '../load.ts';
import { insertBatch } from '../store/index.ts';
import { rosterJob } from './jobs.ts';

export interface SentFile {
	readonly organisationId: number;
	readonly fileName: string;
	readonly bytes: number;
	/** Encrypts and shelves it, when nothing speaks against it. */
	keep(batchId: string): Promise<{ content: string; key: string; shelve(): Promise<unknown> }>;
}

/** A file becomes a batch, to be read by a worker. @throws Refusal as loadPermitted */
export async function sendRoster(act: Act, input: SentFile): Promise<{ id: string }> {
	const { account } = await loadPermitted(act, 'roster.import', input.organisationId);
	const id = randomUUID();
	const { content, key, shelve } = await input.keep(id);
	await hold(act.tx, content);
	await shelve();
	await insertBatch(act.tx, {
		id,
		organisationId: input.organisationId,
		accountId: account.accountId,
		fileName: withoutInvisible(input.fileName).slice(-200) || 'roster',
		content,
		contentKey: key,
		bytes: input.bytes,
		now: act.now,
	});
	await act.enqueue(act.tx, rosterJob, { batch: id, step: 'read', reading: 1 });
	act.record({ subject: { kind: 'roster', id } });
	return { id };
}
