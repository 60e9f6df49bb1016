import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { updateDocument } from './store/index.ts';

interface Held {
	readonly documentId: string;
	/** Since when it is hidden from all readers and changed by nobody; null: no longer. */
	readonly frozenAt: Date | null;
	/** Since when it is in the recycle bin; null: it is out of it; left out: as it is. */
	readonly recycledAt?: Date | null;
}

/** For those who decide whether a document stays: hides it from readers, whatever its state, or lets it go. */
export async function holdDocument(act: Pick<Act, 'tx' | 'enqueue'>, held: Held): Promise<void> {
	const recycled = held.recycledAt === undefined ? {} : { recycled_at: held.recycledAt };
	await updateDocument(act.tx, held.documentId, { frozen_at: held.frozenAt, ...recycled });
	await announce(act, held.documentId);
}
