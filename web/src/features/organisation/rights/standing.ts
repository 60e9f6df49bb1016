import type { GrantRow } from '../shared/types.ts';

/** How a grant stands at an instant. */
export function standingOf(grant: GrantRow, now: Date): 'revoked' | 'over' | 'coming' | 'in_force' {
	if (grant.revokedAt !== null) return 'revoked';
	if (grant.endsAt !== null && new Date(grant.endsAt) <= now) return 'over';
	return new Date(grant.beginsAt) > now ? 'coming' : 'in_force';
}
