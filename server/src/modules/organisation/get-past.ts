import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { pastBelow } from './store/index.ts';

/** More is a county's whole tree twice over; a larger one is read part by part. */
const mostNodes = 5000;

/** What stood below an organisation on a day, and how many members it had then. @throws Refusal as loadSeen */
export async function getPast(act: Act, input: { id: number; on: string }) {
	await loadSeen(act, input.id);
	const rows = await pastBelow(act.tx, input.id, input.on, mostNodes);
	return rows.map((row) => ({
		id: row.id,
		parentId: row.parent_id,
		depth: row.depth,
		type: row.type,
		fullName: row.full_name,
		shortName: row.short_name,
		members: row.members,
	}));
}
