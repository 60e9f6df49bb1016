export const modelStates = ['asked', 'recommended', 'refused', 'withdrawn'] as const;
export type ModelState = (typeof modelStates)[number];

/** Why an action cannot be put forward as a model; null when it can. Source: R75: it is filed and carried out before it spreads. */
export function modelFault(task: {
	readonly organisationId: number;
	readonly acts: number;
	readonly action: {
		readonly kind: 'mandatory' | 'optional';
		readonly localId: number | null;
		/** Whether it was filed with the level above. */
		readonly filed: boolean;
	};
}): 'not_own' | 'not_filed' | 'no_acts' | null {
	if (task.action.kind !== 'optional' || task.action.localId !== task.organisationId) return 'not_own';
	if (!task.action.filed) return 'not_filed';
	return task.acts === 0 ? 'no_acts' : null;
}

/** As one sees where a model stands: one of which nothing is left that was done is no model, until something is. */
export const shownModelStates = [...modelStates, 'lapsed'] as const;
export const shownModelState = (state: ModelState, acts: number): (typeof shownModelStates)[number] =>
	state === 'recommended' && acts === 0 ? 'lapsed' : state;

/** Whether one may be answered from where it stands: what was taken back is not. */
export const mayAnswerFrom = (state: ModelState): boolean => state !== 'withdrawn';
