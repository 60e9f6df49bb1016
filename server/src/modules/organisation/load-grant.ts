import { Refusal } from '@pacesetter/core/kernel';
import { grantFault, type grantRow } from '@pacesetter/core/organisation';
import type { z } from 'zod';
import type { Act } from '../../platform/http/index.ts';
import { accountNamed, findGrant, type GrantRow, type NewGrant, standingOfAccount } from './store/index.ts';

export const presentGrant = ({ accountId: _, ...row }: GrantRow): z.infer<typeof grantRow> => ({
	...row,
	beginsAt: row.beginsAt.toISOString(),
	endsAt: row.endsAt?.toISOString() ?? null,
	revokedAt: row.revokedAt?.toISOString() ?? null,
});

/** A grant as it is after it was changed. */
export async function grantAgain(act: Act, id: string): Promise<z.infer<typeof grantRow>> {
	const grant = await findGrant(act.tx, id);
	if (!grant) throw new Error('a grant that was changed is gone');
	const details = { userName: grant.userName, role: grant.role, scope: grant.scope };
	act.record({ subject: { kind: 'grant', id }, organisationId: grant.organisation.id, details });
	return presentGrant(grant);
}

/** @throws Refusal GRANT_NOT_GIVEN with `reason` */
export async function checkGrant(act: Act, grant: Omit<NewGrant, 'grantedAt'>): Promise<void> {
	const standing = await standingOfAccount(act.tx, grant.accountId);
	const wish = { ...grant, ...standing, giver: grant.grantedBy, receiver: grant.accountId, now: act.now };
	const reason = grantFault({ ...wish, chosen: grant.chosen.length });
	if (reason) throw new Refusal('GRANT_NOT_GIVEN', { reason });
}

/** @throws Refusal NOT_FOUND */
export async function loadAccount(act: Act, userName: string): Promise<string> {
	const accountId = await accountNamed(act.tx, userName);
	if (accountId === null) throw new Refusal('NOT_FOUND', { reason: 'account' });
	return accountId;
}
