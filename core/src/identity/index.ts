export {
	type AccountAct,
	type AccountState,
	accountFault,
	accountStates,
	awakeningFault,
	type Dormant,
	type DormantReason,
	type LinkPurpose,
	linkState,
	normalUserName,
	userNamePattern,
} from './account.ts';
export type { AccountRow, DormantRow, InvitationRow } from './account-contract.ts';
export type { Administrators } from './administrator-contract.ts';
export {
	type Candidate,
	candidateFault,
	confirmFault,
	isVouched,
	namingFault,
	type Proposal,
	type ProposalKind,
	proposalFault,
	proposalKinds,
	proposalLasts,
} from './administrators.ts';
export {
	admitted,
	type Caller,
	holds,
	isOneOfThree,
	requirePermission,
	requireSignedIn,
	type SignedIn,
} from './caller.ts';
export { deviceOf } from './device.ts';
export { failuresLast, paceAfter, sourceOf, waitAfter } from './lockout.ts';
export { maskUserName } from './masking.ts';
export { presentMe } from './me.ts';
export type { SessionRow } from './own-account-contract.ts';
export { longestPassword, type PasswordWeakness, passwordWeakness, shortestPassword } from './password.ts';
export {
	isSeparate,
	type Permission,
	permissions,
	type Role,
	roleNames,
	roles,
	type SeparateRole,
	separateConflict,
	separateRoles,
} from './role.ts';
export {
	isIdle,
	needsSecondFactor,
	type SecondFactorDemand,
	type SignInPolicy,
	secondFactorDemands,
	usualSignInPolicy,
} from './sign-in-policy.ts';
