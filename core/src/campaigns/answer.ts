/** 已承接, 不适用, 未承接: what an organisation's plan says to a clause from above. Source: R5. */
export const clauseStates = ['taken_up', 'not_applicable', 'open'] as const;
export type ClauseState = (typeof clauseStates)[number];

/** A clause is taken up by a task that comes from it; otherwise by what the organisation says of it. */
export const clauseState = (tasks: number, answer: 'not_applicable' | 'taken_up' | null): ClauseState =>
	tasks > 0 ? 'taken_up' : (answer ?? 'open');

/** 一致, 变通, 缺失: how each of the four sections stands to the plan above. Source: R72. */
export const sectionStates = ['same', 'adapted', 'missing'] as const;
export type SectionState = (typeof sectionStates)[number];
