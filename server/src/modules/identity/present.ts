import type { AccountRow, InvitationRow } from '@pacesetter/core/identity';
import type { ListedAccount, ListedInvitation } from './store/index.ts';

export const presentAccount = ({ personId: _, ...row }: ListedAccount): AccountRow => ({
	...row,
	lastSignedInAt: row.lastSignedInAt?.toISOString() ?? null,
	createdAt: row.createdAt.toISOString(),
});

export const presentInvitation = (row: ListedInvitation): InvitationRow => ({
	...row,
	madeAt: row.madeAt.toISOString(),
	expiresAt: row.expiresAt.toISOString(),
});
