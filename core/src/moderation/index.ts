export {
	type ActFault,
	type Actor,
	actFault,
	actsOf,
	after,
	appealDays,
	appealUntil,
	type Case,
	type CaseAct,
	type CaseState,
	caseStates,
	isOver,
	type Measure,
	measures,
} from './case.ts';
export type { CaseDetail, ListedCase } from './case-contract.ts';
export type { OwnCase } from './own-contract.ts';
export { longestWords, mostReportsADay, pagesIn, type ReportKind, reportKinds } from './report.ts';
export type { OwnReport } from './report-contract.ts';
export { type ReportStanding, reportStanding } from './standing.ts';
