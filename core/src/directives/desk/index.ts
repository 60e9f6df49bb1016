export { type FindingKind, findingKinds } from '../proofread/finding.ts';
export { applyAct } from './apply.ts';
export { handChanges, isByHand, mostClauses } from './by-hand.ts';
export { headingOf } from './clause-acts.ts';
export {
	type Citation,
	type ClauseKind,
	clauseKinds,
	type DeskClause,
	type DeskEvent,
	type DeskFinding,
	type DeskItem,
	type DeskWaiver,
	type Draft,
	decisions,
	dueOf,
	type Frequency,
	frequencies,
	type ItemKind,
	itemKinds,
	itemStates,
	type Part,
	type Pillar,
	parts,
	pillars,
	type SaidSeat,
	type SeatRole,
	seatRoles,
	untouched,
} from './draft.ts';
export { countFates, type Fate, fates, fatesOf } from './fate.ts';
export { blankItem } from './item-acts.ts';
export {
	type DocumentForm,
	isVague,
	type Lint,
	lacksDate,
	lacksOwner,
	leftIn,
	lengthLimits,
	lengthOf,
	lint,
	lintCodes,
	mayWaive,
	withoutOldWaivers,
} from './lint.ts';
export { parentOf, subtree } from './order.ts';
export { applyPatch, difference, type Patch, reversed, touched } from './patch.ts';
export {
	type DeskAct,
	deskAct,
	deskNews,
	itemFields,
	mostDecided,
	mostItems,
	mostItemWords,
	mostLines,
	mostQuota,
} from './schemas.ts';
export { isStale, renewals, unkept } from './stale.ts';
export { type Run, runsOf, wordsOf } from './words.ts';
