import type { PersonalPart } from '../organisation/index.ts';
import { listOwn } from './store.ts';

/** More than are kept of an account that is still looked after. */
const most = 10_000;

/** What an account was told, with all else that is held about its owner. */
export const ownNotices: PersonalPart = {
	what: 'notices',
	async of(tx, accountId) {
		const { rows } = await listOwn(tx, accountId, { unread: false, offset: 0, limit: most });
		return rows.map(({ kind, parameters, told_at, read_at }) => ({
			...parameters,
			kind,
			toldAt: told_at.toISOString(),
			readAt: read_at?.toISOString() ?? null,
		}));
	},
};
