export {
	type CountedAct,
	counts,
	doneDay,
	type Evidence,
	evidenceFault,
	hasLine,
	isDoneWell,
	type Meeting,
	type Quality,
	qualities,
	reachedBy,
	wasHeld,
} from './act.ts';
export { type ActDays, actDayFault, opensOn } from './act-day.ts';
export { type Alikeness, alike, alikeReasons, askedTwice, type Demand, overlap } from './alike.ts';
export { type ClauseState, clauseState, clauseStates, type SectionState, sectionStates } from './answer.ts';
export { askedTypes, clauseParts, partKinds } from './asked.ts';
export { bindingActions, composed, withoutUpper } from './below.ts';
export { faultsBelow, type UpperClause, upperClauses } from './below-faults.ts';
export { type Burden, burdenOf } from './burden.ts';
export {
	type CalendarEntry,
	type CalendarKind,
	type CalendarTask,
	calendarKinds,
	calendarNames,
	campaignEntries,
	filingEntry,
	taskEntry,
} from './calendar.ts';
export { closingGate, type Disposition, dispositions, mayBePermanent, mayBeSettled, type OpenItem } from './closing.ts';
export type { instanceDetail, taskDetail } from './detail-schemas.ts';
export { decidingTask, deviationKinds } from './deviation.ts';
export { type Difference, differences, planFields, planParts, type Told } from './difference.ts';
export type { DirectiveDraft, DirectiveItem } from './directive-item.ts';
export { type DemandElsewhere, doublesOf } from './doubles.ts';
export {
	type IdleSpan,
	isSuspended,
	mayBeginOn,
	movedDay,
	type Paperwork,
	paperworkUntil,
	type ShortTerm,
	shortTerm,
	usualPaperworkDays,
} from './emergency.ts';
export type { emergencyRow } from './emergency-contract.ts';
export {
	type Criterion,
	criterionOf,
	type ExitFacts,
	type ExitStand,
	exitDemand,
	exitStand,
	isSameCriterion,
	phaseState,
} from './exits.ts';
export { byWeight, type PlanFault, type PlanFaultCode, planFaults } from './fault.ts';
export { daysPast, faultsOf, lengthOfPlan, mostCharacters } from './faults.ts';
export {
	type FilingCounts,
	type FilingFault,
	type FilingState,
	filingDueOn,
	filingFaultsOf,
	filingStates,
	ownFilingDueOn,
	type SectionAnswers,
	type UnfiledState,
	unfiledState,
	usualFilingDays,
} from './filing.ts';
export { aligned, type DirectiveChange, directiveChanges, movedOn, takeOver } from './follow-directive.ts';
export { type Frequency, frequencies, monthsOf } from './frequency.ts';
export { derivation, planFromDirective } from './from-directive.ts';
export { numbered } from './indicator.ts';
export {
	askedAnew,
	asksForMore,
	bindingOn,
	isWeaker,
	type LetOff,
	type Lock,
	type Said,
	type Tightening,
	tighten,
	tightenFault,
	voidPart,
} from './inherit.ts';
export { type Inherited, inheritedSchema } from './inherited.ts';
export { decisionFault, mayChangeDecision, meetingFault } from './meeting.ts';
export type { decisionRow, meetingRow } from './meeting-contract.ts';
export { type ModelState, mayAnswerFrom, modelFault, modelStates, shownModelState } from './model.ts';
export { type PaperKind, paperCategory, paperKinds } from './paper-kind.ts';
export { burdenPaper, planPaper, reportPaper, sheetPaper } from './papers/index.ts';
export {
	type EvidenceKind,
	emptyPlan,
	evidenceKinds,
	exitMeasures,
	leadingGroup,
	mostParts,
	type Pillar,
	type Plan,
	type PlanAction,
	pillars,
	planAction,
	planSchema,
	type SeatRole,
	type SectionName,
	seatRoles,
	sectionNames,
} from './plan.ts';
export { addDays, earlier, type PlanDay, type PlanEvent, resolveDay } from './plan-day.ts';
export { mayJudgeAct } from './policy.ts';
export { readinessChecks, readinessOf } from './readiness.ts';
export { rebased } from './rebase.ts';
export { isBunched, rhythmOf } from './rhythm.ts';
export { roundDays } from './round.ts';
export {
	type actionRow,
	type actRow,
	type besideRow,
	type boardSchema,
	type campaignDetail,
	type campaignRow,
	campaignStates,
	type deviationRow,
	type taskRow,
} from './schemas.ts';
export { firstDayOf, lastDayOf, monthsOfPlan, withEvents } from './span.ts';
export {
	addCounts,
	type Counts,
	lampOf,
	noCounts,
	type Standing,
	soonDays,
	standings,
	sumLamp,
	type TaskTimes,
	taskCoverage,
	taskStanding,
} from './standing.ts';
export { roundOn } from './standing-work.ts';
export { stretchFault } from './stretch.ts';
export { unread, withheld, withUnread } from './withheld.ts';
