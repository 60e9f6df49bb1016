export { type Capacity, mayJudge, type Standing } from './capacity.ts';
export { abolitionFault, type ChangeKind, changeKinds, dayFault } from './change.ts';
export { type Finding, type FindingCode, findings, type OrganisationFacts } from './finding.ts';
export { delegationFault, type GrantedRole, grantFault, type Scope } from './grant.ts';
export type { grantRow } from './grant-contract.ts';
export { idNumberFault, maskIdNumber, readIdNumber } from './id-number.ts';
export { type LeaveReason, type MemberEnd, type MemberState, mayLeave, memberFault } from './member.ts';
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
export type { Sex } from './person.ts';
export { isPhone, maskPhone, plainPhone } from './phone.ts';
export { lastDayOfWarning, type PostKind, postClock } from './post.ts';
export type { postRow } from './post-contract.ts';
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
export { isAgreed, type TransferSide, type TransferState } from './transfer.ts';
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
export { coverage, type UnitKind, type UnitState, unitFault } from './unit.ts';
export type { coverageRow, unitRow } from './unit-contract.ts';
