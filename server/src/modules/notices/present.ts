import type { NoticeRow } from './store.ts';

export const presentNotice = ({ told_at, read_at, ...row }: NoticeRow) => ({
	...row,
	toldAt: told_at.toISOString(),
	readAt: read_at?.toISOString() ?? null,
});
