/**
 * open: reported, and to be decided; refused: the reports were not followed; upheld: they were, and the document is frozen;
 * appealed: its uploader asks somebody else to look again; confirmed: he has, and it stays; restored: the document is back;
 * dropped: there is nothing to decide any more.
 */
export const caseStates = ['open', 'refused', 'upheld', 'appealed', 'confirmed', 'restored', 'dropped'] as const;
export type CaseState = (typeof caseStates)[number];

/** What becomes of a document whose reports are followed: it stays frozen where it is, or in the recycle bin. */
export const measures = ['frozen', 'taken_down'] as const;
export type Measure = (typeof measures)[number];

/** For how many days after the decision its uploader may appeal. */
export const appealDays = 15;
export const appealUntil = (decidedAt: Date): Date => new Date(decidedAt.getTime() + appealDays * 86_400_000);

/** What somebody who decides, or the uploader, can do with a case. */
export const caseActs = ['freeze', 'unfreeze', 'uphold', 'refuse', 'appeal', 'confirm', 'restore', 'drop'] as const;
export type CaseAct = (typeof caseActs)[number];

/** All reports of one document that are decided together. */
export interface Case {
	readonly state: CaseState;
	/** The document is hidden from readers. */
	readonly frozen: boolean;
	/** The document was erased meanwhile. */
	readonly gone: boolean;
	readonly uploaderId: string | null;
	/** Who brought it: the uploader, and whoever put up a version that was reported. */
	readonly ownerIds: readonly string[];
	/** Who ever reported it, also who took it back: he has said what he thinks of it. */
	readonly reporterIds: readonly (string | null)[];
	readonly decidedBy: string | null;
	readonly decidedAt: Date | null;
}

/** From which states an act leads where; null: it stays where it is. */
const steps: Readonly<Record<CaseAct, { from: readonly CaseState[]; to: CaseState | null; frozen: boolean }>> = {
	freeze: { from: ['open'], to: null, frozen: true },
	unfreeze: { from: ['open'], to: null, frozen: false },
	uphold: { from: ['open'], to: 'upheld', frozen: true },
	refuse: { from: ['open'], to: 'refused', frozen: false },
	appeal: { from: ['upheld'], to: 'appealed', frozen: true },
	confirm: { from: ['appealed'], to: 'confirmed', frozen: true },
	restore: { from: ['upheld', 'appealed', 'confirmed'], to: 'restored', frozen: false },
	drop: { from: ['open', 'upheld', 'appealed', 'confirmed'], to: 'dropped', frozen: false },
};

/** How a case stands after an act that was allowed. */
export const after = (act: CaseAct, before: Pick<Case, 'state'>): Pick<Case, 'state' | 'frozen'> => ({
	state: steps[act].to ?? before.state,
	frozen: steps[act].frozen,
});

/** States in which a case is over: a new report opens another one. */
export const isOver = (state: CaseState): boolean => steps.drop.from.every((from) => from !== state);

export interface Actor {
	readonly accountId: string;
	/** He holds the right to decide. */
	readonly decides: boolean;
}

/**
 * moved: the case does not stand so that this can be done; late: the days to appeal are over; right: he does not decide;
 * uploader, reporter: he brought it, or reported it; first: he decided already, and an appeal is for another.
 */
export type ActFault = 'moved' | 'late' | 'right' | 'uploader' | 'reporter' | 'first';

const isTwice = (act: CaseAct, { frozen }: Case): boolean =>
	(act === 'freeze' && frozen) || (act === 'unfreeze' && !frozen);

/** Why somebody cannot do something with a case now; null: he can. */
export function actFault(act: CaseAct, one: Case, { accountId, decides }: Actor, now: Date): ActFault | null {
	if (act === 'appeal' ? one.uploaderId !== accountId : !decides) return 'right';
	if (act !== 'appeal' && one.ownerIds.includes(accountId)) return 'uploader';
	if (one.reporterIds.includes(accountId)) return 'reporter';
	if (!steps[act].from.includes(one.state) || isTwice(act, one)) return 'moved';
	// Of a document that is gone nothing is left but to put the case away.
	if (one.gone !== (act === 'drop')) return 'moved';
	if (act === 'appeal') return one.decidedAt && now < appealUntil(one.decidedAt) ? null : 'late';
	return one.state === 'appealed' && act !== 'drop' && one.decidedBy === accountId ? 'first' : null;
}

/** All that somebody can do with a case now. */
export const actsOf = (one: Case, actor: Actor, now: Date): CaseAct[] =>
	caseActs.filter((act) => actFault(act, one, actor, now) === null);
