import type { EvidenceKind } from './plan.ts';

/** What is asked of a task, in amounts where it is a number, in acts otherwise. */
interface Floor {
	readonly action: {
		readonly evidence: EvidenceKind;
		readonly quotaLow: number;
		readonly quotaHigh: number | null;
	};
	readonly target: number | null;
}

/** The amount or the number of acts that makes a task done. */
const floorOf = ({ action, target }: Floor): number => (action.evidence === 'number' ? (target ?? 0) : action.quotaLow);

export interface StretchFault {
	readonly field: 'stretchLow' | 'stretchHigh';
	readonly limit: number;
}

/** What is wrong with a target that an organisation sets itself: it lies above what is asked, and can be reached. Source: R58. */
export function stretchFault(task: Floor, stretch: number): StretchFault | null {
	const { evidence, quotaHigh } = task.action;
	const floor = floorOf(task);
	if (stretch <= floor) return { field: 'stretchLow', limit: floor };
	if (evidence === 'number' || quotaHigh === null || stretch <= quotaHigh) return null;
	return { field: 'stretchHigh', limit: quotaHigh };
}
