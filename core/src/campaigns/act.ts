import type { Paperwork } from './emergency.ts';
import type { EvidenceKind } from './plan.ts';

/** 优质, 合格, 不合格: how well something was done, told by somebody else. Source: R25. */
export const qualities = ['good', 'fair', 'poor'] as const;
export type Quality = (typeof qualities)[number];

export interface Meeting {
	readonly chair: string;
	readonly expected: number;
	readonly attended: number;
}

export interface Evidence {
	readonly record: string;
	readonly documentNumber: number | null;
	readonly amount: number | null;
	readonly meeting: Meeting | null;
}

/** A record says at least so much. */
const leastRecord = 6;

/** In an emergency one line is enough. Source: R37. */
const leastLine = 2;

/** Whether there is the line that is enough in an emergency. */
export const hasLine = ({ record }: Pick<Evidence, 'record'>): boolean => record.trim().length >= leastLine;

/** Whether a meeting can have been held so: somebody came, and no more than there are. Source: R3. */
export const wasHeld = ({ expected, attended }: Pick<Meeting, 'expected' | 'attended'>): boolean =>
	attended >= 1 && attended <= expected;

/** What an act lacks of what its action asks for; null when nothing. */
export function evidenceFault(
	asked: { readonly evidence: EvidenceKind; readonly form: 'act' | 'meeting' },
	given: Evidence,
): 'record' | 'documentNumber' | 'amount' | 'meeting' | null {
	if (given.meeting === null ? asked.form === 'meeting' : !wasHeld(given.meeting)) return 'meeting';
	if (asked.evidence === 'document') return given.documentNumber === null ? 'documentNumber' : null;
	if (asked.evidence === 'number') return given.amount === null ? 'amount' : null;
	return asked.form === 'act' && given.record.trim().length < leastRecord ? 'record' : null;
}

export interface CountedAct {
	readonly doneOn: string;
	readonly amount: number | null;
	readonly quality: Quality | null;
	readonly paperwork?: Paperwork | null;
}

/** What was judged poor doesn't count, nor what was entered in an emergency and never completed. */
export const counts = ({ quality, paperwork }: Pick<CountedAct, 'quality' | 'paperwork'>): boolean =>
	quality !== 'poor' && paperwork !== 'lapsed';

/**
 * The day on which a task was done: that of the act with which there were enough of them, and enough in sum. Null while
 * there are not.
 */
export function doneDay(
	acts: readonly CountedAct[],
	asked: { readonly quotaLow: number; readonly target: number | null },
): string | null {
	let [count, sum] = [0, 0];
	for (const act of acts.filter(counts).toSorted((a, b) => (a.doneOn < b.doneOn ? -1 : 1))) {
		count += 1;
		sum += act.amount ?? 0;
		if (count >= asked.quotaLow && (asked.target === null || sum >= asked.target)) return act.doneOn;
	}
	return null;
}

/** What acts that count come to: their sum where a number is asked for, how many they are otherwise. */
export function reachedBy(acts: readonly CountedAct[], evidence: EvidenceKind): number {
	const counted = acts.filter(counts);
	return evidence === 'number' ? counted.reduce((sum, { amount }) => sum + (amount ?? 0), 0) : counted.length;
}

/** Whether what is done was also done well: somebody said so of every act that counts. */
export const isDoneWell = (acts: readonly CountedAct[]): boolean => {
	const counted = acts.filter(counts);
	return counted.length > 0 && counted.every(({ quality }) => quality === 'good');
};
