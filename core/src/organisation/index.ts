export { type Capacity, mayJudge, type Standing } from './capacity.ts';
export { abolitionFault, type ChangeKind, changeKinds, dayFault } from './change.ts';
export { type Finding, type FindingCode, findings, type OrganisationFacts } from './finding.ts';
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
export type {
	changeEffects,
	changeInput,
	organisationDetail,
	organisationName,
	organisationRow,
	treeNode,
} from './schemas.ts';
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
