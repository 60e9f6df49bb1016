export { type Capacity, mayJudge, type Standing } from './capacity.ts';
export { abolitionFault, type ChangeKind, changeKinds, dayFault } from './change.ts';
export { type Finding, type FindingCode, findings, type OrganisationFacts } from './finding.ts';
export { delegationFault, type GrantedRole, grantedRoles, grantFault, type Scope, scopes } from './grant.ts';
export type { grantRow } from './grant-contract.ts';
export { idNumberFault, maskIdNumber, readIdNumber } from './id-number.ts';
export {
	type LeaveReason,
	leaveReasons,
	type MemberEnd,
	type MemberState,
	mayLeave,
	memberFault,
	memberStates,
	probationClock,
} from './member.ts';
export type { memberRow, personDetail, transferRow } from './member-contract.ts';
export {
	type BlockNode,
	blockRange,
	freeSlot,
	isUpper,
	numberBetween,
	numberBlock,
	type Range,
	rootRange,
	type UpperLevel,
} from './numbering.ts';
export { type Sex, sexes } from './person.ts';
export { isPhone, maskPhone, plainPhone } from './phone.ts';
export { type DueState, dueDays, dueStates, type PostKind, postClock, postKinds, postLamp } from './post.ts';
export type { postCounts, postRow } from './post-contract.ts';
export { type Fault, type RosterSheet, rosterReader, type TakenRow } from './roster/read.ts';
export type {
	changeEffects,
	changeInput,
	organisationDetail,
	organisationName,
	organisationRow,
	treeNode,
} from './schemas.ts';
export { mostRevealsAnHour, type SensitiveField, sensitiveFields } from './sensitive.ts';
export { mayTakeBack } from './take-back.ts';
export {
	actsOn,
	isAgreed,
	type TransferAct,
	type TransferSide,
	type TransferState,
	transferStates,
} from './transfer.ts';
export {
	type Kind,
	keepsRoster,
	type Level,
	levels,
	type OrganisationType,
	organisationTypes,
	type PlacementFault,
	placementFault,
	rosterTypes,
	typesBelow,
} from './type.ts';
export { coverage, type UnitKind, type UnitState, unitFault, unitKinds, unitStates } from './unit.ts';
export type { coverageRow, unitRow } from './unit-contract.ts';
