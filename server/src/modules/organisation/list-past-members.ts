import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { loadSeen } from './load.ts';
import { pastMembers } from './store/index.ts';

/** Who belonged to an organisation, and to what stood below it, on a day. @throws Refusal as loadSeen */
export async function listPastMembers(
	act: Act,
	input: { page: number; size: number; organisationId: number; on: string; query?: string | undefined },
) {
	const { row, account } = await loadSeen(act, input.organisationId);
	const wish = { of: row.id, on: input.on, pattern: input.query ? searchPattern(input.query) : null };
	const { rows, total } = await pastMembers(act.tx, account, wish, { offset: rowsBefore(input), limit: input.size });
	return { items: rows, total, page: input.page, size: input.size };
}
