export { type Capacity, mayJudge, type Standing } from './capacity.ts';
export { abolitionFault, type ChangeKind, changeKinds, dayFault } from './change.ts';
export { type ErasureFault, erasureFault } from './erasure.ts';
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
export type { personalData } from './personal-contract.ts';
export { isPhone, maskPhone, plainPhone } from './phone.ts';
export { type DueState, dueDays, dueStates, type PostKind, postClock, postKinds, postLamp } from './post.ts';
export type { postCounts, postRow } from './post-contract.ts';
export {
	type ApplyMode,
	type BatchFailure,
	type BatchState,
	batchFailures,
	type ComparisonFault,
	comparisonFaults,
	comparisonParts,
	isBusy,
	mostComparedAtOnce,
	type Obstacle,
	obstacles,
	type RowState,
	rowStates,
	takenKinds,
} from './roster/batch.ts';
export { type Field, fieldNames } from './roster/columns.ts';
export { batchDetail, type batchRow, type rosterPlace, rosterRow, rosterSent } from './roster/contract.ts';
export { type Column, type Forms, fingerprintOf, type RosterForm, type SheetCell } from './roster/header.ts';
export { type RosterKind, rosterKinds } from './roster/kind.ts';
export {
	type Fault,
	keyOf,
	type RosterRow,
	type RosterSheet,
	rosterReader,
	type Values,
} from './roster/read.ts';
export { type NamedPlace, type RosterRecord, recordOf } from './roster/record.ts';
export {
	changeEffects,
	type changeInput,
	type organisationDetail,
	organisationName,
	organisationRow,
	treeNode,
} from './schemas.ts';
export { holdsNumber, mostRevealsAnHour, type SensitiveField, sensitiveFields } from './sensitive.ts';
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
