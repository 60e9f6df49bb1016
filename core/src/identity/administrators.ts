import type { AccountState } from './account.ts';
import { type SeparateRole, separateRoles } from './role.ts';

/** An account that may become one of the three administrators, as far as the rules ask. */
export interface Candidate {
	readonly accountId: string;
	readonly state: AccountState;
	readonly role: SeparateRole | null;
	/** Nobody is named who cannot be reached by his account. */
	readonly hasSignedIn: boolean;
	/** He is told from all others by his ID number: so nobody is two of the three by having two accounts. */
	readonly identified: boolean;
	/** The account's rights wait until somebody has said whose it is. */
	readonly dormant: boolean;
	/** Rights at organisations, now or later: none of the three does the departments' business. */
	readonly hasGrants: boolean;
}

export type NamingFault = 'two_roles' | 'disabled' | 'never_signed_in' | 'unidentified' | 'dormant' | 'grants';

/**
 * Why somebody cannot be given one of the roles. `vouched`: two of the three say that it is he, in place of the security
 * administrator, whom he follows; nobody else could wake his account or end his grants, which have no force while he is
 * one of the three.
 */
export function candidateFault(candidate: Candidate, vouched = false): NamingFault | null {
	if (candidate.role !== null) return 'two_roles';
	if (candidate.state === 'disabled') return 'disabled';
	if (!candidate.hasSignedIn) return 'never_signed_in';
	if (!candidate.identified) return 'unidentified';
	if (vouched) return null;
	if (candidate.dormant) return 'dormant';
	return candidate.hasGrants ? 'grants' : null;
}

/** Why the three cannot be named together: nobody is two of them. */
export function namingFault(named: Readonly<Record<SeparateRole, Candidate>>): NamingFault | null {
	const candidates = separateRoles.map((role) => named[role]);
	if (new Set(candidates.map(({ accountId }) => accountId)).size < candidates.length) return 'two_roles';
	return candidates.map((candidate) => candidateFault(candidate)).find((fault) => fault !== null) ?? null;
}

/** Whose successor may be somebody whom only he himself could have made a candidate. */
export const isVouched = (role: SeparateRole): boolean => role === 'security_administrator';

export const proposalKinds = ['replace', 'reset_password', 'reset_second_factor'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** How long a proposal waits for another of the three, in milliseconds. */
export const proposalLasts = 7 * 24 * 3600 * 1000;

export interface Proposal {
	readonly kind: ProposalKind;
	readonly holderId: string;
	readonly proposedBy: string;
	readonly state: 'open' | 'confirmed' | 'refused' | 'withdrawn';
	readonly expiresAt: Date;
}

export type ProposalFault = NamingFault | 'self' | 'under_way';

/** Why it is not proposed. `by` is one of the three, and may resign, but not ask for a way into his own account. */
export function proposalFault(
	wish: {
		readonly kind: ProposalKind;
		readonly role: SeparateRole;
		readonly holderId: string;
		readonly successor: Candidate | null;
	},
	by: string,
	isUnderWay: boolean,
): ProposalFault | null {
	if (isUnderWay) return 'under_way';
	if (wish.kind !== 'replace') return wish.holderId === by ? 'self' : null;
	return wish.successor && candidateFault(wish.successor, isVouched(wish.role));
}

export type DecisionFault = 'own' | 'over' | 'changed';

/**
 * Why it is not confirmed. Nobody confirms what he proposed: no one alone takes over what another is for. `three` are the
 * accounts that are administrators now: what somebody proposed who is none any more is over.
 */
export function confirmFault(
	proposal: Proposal,
	{ holderId, three }: { readonly holderId: string; readonly three: readonly string[] },
	by: string,
	now: Date,
): DecisionFault | null {
	if (proposal.state !== 'open' || proposal.expiresAt <= now) return 'over';
	if (!three.includes(proposal.proposedBy)) return 'over';
	if (proposal.proposedBy === by) return 'own';
	return proposal.holderId === holderId ? null : 'changed';
}
