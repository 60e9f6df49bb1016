import { safeBack } from '@pacesetter/core/kernel';
import type { Tidings } from '@pacesetter/core/notices';
import type { Act } from '../../platform/http/index.ts';
import { insertNotices } from './store.ts';

/**
 * Tells accounts something, in the transaction of the act that brings it about. Each is told once, in whichever order and
 * however often they are given; of a document or an organisation tell only whom who may see it.
 */
export async function tell(
	act: Pick<Act, 'tx' | 'now'>,
	accountIds: string | readonly string[],
	tidings: Tidings,
): Promise<void> {
	if (safeBack(tidings.link) !== tidings.link) throw new Error(`not a page of ours: ${tidings.link}`);
	const told = [...new Set(typeof accountIds === 'string' ? [accountIds] : accountIds)].toSorted();
	if (told.length > 0) await insertNotices(act.tx, told, tidings, act.now);
}
